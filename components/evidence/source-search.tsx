'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, Fragment, type KeyboardEvent, useState } from 'react'
import { Isolated } from '@/components/ui/free-text'
import { Listbox, Option, useListbox } from '@/components/ui/listbox'
import { TextField } from '@/components/ui/text-field'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Source } from '@/lib/domain/claim/source'
import { useDigits } from '@/lib/i18n/use-digits'
import { useKnownSources } from './known-sources'

type Props = Omit<ComponentProps<typeof TextField>, 'value' | 'onKeyDown'> & {
  id: string
  value: string
  onChoose: (source: Source) => void
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The title of a source, and below it the newsroom's own that fit, to be chosen with arrows and Enter. */
export function SourceSearch({ onChoose, onKeyDown, ...field }: Props) {
  const t = useTranslations('evidence.source')
  const found = useKnownSources(field.value.trim())
  const [closedFor, setClosedFor] = useState<string | null>(null)
  const works = found && closedFor !== field.value ? found : []
  const list = `${field.id}-list`
  // Between the last and the first is the field itself.
  const { at, field: combobox, move, rest } = useListbox(list, works.length, -1)
  const active = works[at]

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && active && !event.ctrlKey && !event.metaKey) onChoose(active)
    else if (event.key === 'Escape' && works.length > 0) setClosedFor(field.value)
    else if (!move(event.key)) return onKeyDown(event)
    event.preventDefault()
  }

  return (
    <div className="grid gap-1.5">
      <TextField
        {...field}
        {...combobox}
        role="combobox"
        aria-expanded={works.length > 0}
        autoComplete="off"
        onKeyDown={press}
        onChange={(event) => {
          rest()
          field.onChange?.(event)
        }}
      />
      <p role="status" className="sr-only">
        {found ? t('found', { count: found.length }) : ''}
      </p>
      {works.length > 0 ? (
        <Listbox id={list} label={t('known')} className="rounded-lg border border-line bg-sheet">
          {works.map((work, index) => (
            <Option
              key={work.id}
              list={list}
              index={index}
              active={index === at}
              className="grid border-line px-3 py-1.5 not-first:border-t"
              onTake={() => onChoose(work)}
            >
              <KnownSource work={work} />
            </Option>
          ))}
        </Listbox>
      ) : null}
    </div>
  )
}

function KnownSource({ work }: { work: Source }) {
  const t = useTranslations('evidence.source')
  const digits = useDigits()
  const { claims, wholeOf } = useWorkspace()
  const uses = claims.filter((claim) =>
    wholeOf(claim.id)?.evidence.some(({ source }) => source.id === work.id),
  )
  const described = new Set([work.author, work.publisher, work.publishedOn].filter((part) => part !== null))
  return (
    <>
      <Isolated className="font-medium">{work.title}</Isolated>
      <span className="text-small text-muted">
        {[...described].map((part, index) => (
          <Fragment key={part}>
            {index > 0 ? ' · ' : null}
            <Isolated>{part}</Isolated>
          </Fragment>
        ))}
        {uses.length > 0 ? (
          <span className="ms-2">
            {t('usedOn', { claims: uses.map(({ number }) => `#${digits(number)}`).join(' ') })}
          </span>
        ) : null}
      </span>
    </>
  )
}
