'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import { Isolated } from '@/components/ui/free-text'
import { TextField } from '@/components/ui/text-field'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Source } from '@/lib/domain/claim/source'
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
  const [at, setAt] = useState(-1)
  const works = found && closedFor !== field.value ? found : []
  const active = works[at]
  const listId = `${field.id}-list`

  function press(event: KeyboardEvent<HTMLInputElement>) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by !== undefined && works.length > 0) {
      // Between the last and the first is the field itself.
      const places = works.length + 1
      setAt(((at + 1 + by + places) % places) - 1)
    } else if (event.key === 'Enter' && active && !event.ctrlKey && !event.metaKey) onChoose(active)
    else if (event.key === 'Escape' && works.length > 0) setClosedFor(field.value)
    else return onKeyDown(event)
    event.preventDefault()
  }

  return (
    <div className="grid gap-1.5">
      <TextField
        {...field}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={works.length > 0}
        aria-controls={works.length > 0 ? listId : undefined}
        aria-activedescendant={active ? `${listId}-${at}` : undefined}
        autoComplete="off"
        onKeyDown={press}
        onChange={(event) => {
          setAt(-1)
          field.onChange?.(event)
        }}
      />
      <p role="status" className="sr-only">
        {found ? t('found', { count: found.length }) : ''}
      </p>
      {works.length > 0 ? (
        <div
          id={listId}
          role="listbox"
          aria-label={t('known')}
          className="grid rounded-lg border border-line bg-sheet"
        >
          {works.map((work, index) => (
            <KnownSource
              key={work.id}
              id={`${listId}-${index}`}
              work={work}
              isActive={index === at}
              onChoose={onChoose}
            />
          ))}
        </div>
      ) : null}
    </div>
  )
}

type KnownProps = { id: string; work: Source; isActive: boolean; onChoose: (source: Source) => void }

function KnownSource({ id, work, isActive, onChoose }: KnownProps) {
  const t = useTranslations('evidence.source')
  const { claims, wholeOf } = useWorkspace()
  const uses = claims.filter((claim) =>
    wholeOf(claim.id)?.evidence.some(({ source }) => source.id === work.id),
  )
  const described = [work.author, work.publisher, work.publishedOn].filter((part) => part !== null)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a combobox are those of its field
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      // The field keeps focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(work)}
      className={`grid cursor-pointer border-line px-3 py-1.5 not-first:border-t hover:bg-accent-wash ${isActive ? 'bg-accent-wash outline-2 -outline-offset-2 outline-focus' : ''}`}
    >
      <Isolated className="font-medium">{work.title}</Isolated>
      <span className="text-small text-muted">
        <Isolated>{described.join(' · ')}</Isolated>
        {uses.length > 0 ? (
          <span className="ms-2">
            {t('usedOn', { claims: uses.map(({ number }) => `#${number}`).join(' ') })}
          </span>
        ) : null}
      </span>
    </div>
  )
}
