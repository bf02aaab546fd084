'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { Listbox, Option, useListbox } from '@/components/ui/listbox'
import { TextField } from '@/components/ui/text-field'
import type { Role } from '@/lib/domain/newsroom/role'
import { FoundOption } from './found-option'
import { useCommands } from './use-commands'
import { useFound } from './use-found'
import { useVisit } from './use-visit'

type Props = { role: Role; onDone: () => void }

const list = 'palette-list'

/** A field, and below it what can be done and what was found; arrows choose, Enter takes. */
export function PaletteSearch({ role, onDone }: Props) {
  const t = useTranslations('palette')
  const [typed, setTyped] = useState('')
  const visit = useVisit()
  const commands = useCommands(role, typed)
  const found = useFound(typed)
  const all = `/search?${new URLSearchParams({ q: typed })}`
  const choices = [
    ...commands.map(({ id, name, run }) => ({ id, run, shown: <span>{name}</span> })),
    ...(found ?? []).map((hit) => ({
      id: `${hit.kind}-${hit.id}`,
      run: () => visit(hit.address),
      shown: <FoundOption hit={hit} />,
    })),
    ...(typed.trim() ? [{ id: 'all', run: () => visit(all), shown: <span>{t('all')}</span> }] : []),
  ]
  const { at, field, move, rest } = useListbox(list, choices.length, 0)

  function take(choice: (typeof choices)[number] | undefined) {
    if (!choice) return
    onDone()
    choice.run()
  }

  function press(event: KeyboardEvent) {
    // Keys that write a letter of several strokes belong to whoever writes it.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') take(choices[at])
    else if (!move(event.key)) return
    event.preventDefault()
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <TextField
        {...field}
        id="palette-field"
        label={t('field')}
        labelHidden
        placeholder={t('field')}
        role="combobox"
        aria-expanded={choices.length > 0}
        autoComplete="off"
        value={typed}
        onKeyDown={press}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          rest()
        }}
      />
      <p role="status" className={found?.length === 0 ? 'px-3 text-muted' : 'sr-only'}>
        {found ? t('found', { count: found.length }) : ''}
      </p>
      <div className="h-[min(60vh,26rem)]">
        {choices.length > 0 ? (
          <Listbox
            id={list}
            label={t('title')}
            className="max-h-full grid-cols-[minmax(0,1fr)] overflow-y-auto"
          >
            {choices.map((choice, index) => (
              <Option
                key={choice.id}
                list={list}
                index={index}
                active={index === at}
                onTake={() => take(choice)}
                className="rounded-md px-3 py-2"
              >
                {choice.shown}
              </Option>
            ))}
          </Listbox>
        ) : null}
      </div>
    </div>
  )
}
