'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { callApi } from '@/components/api'
import { Isolated } from '@/components/ui/free-text'
import { Listbox, Option, useListbox } from '@/components/ui/listbox'
import { TextArea } from '@/components/ui/text-area'
import { calls } from '@/lib/api/calls'
import type { Person } from '@/lib/domain/newsroom/person'
import { type BegunMention, begunMention, completed, peopleLike } from './mention-suggestions'

type Props = {
  id: string
  label: string
  hint: string
  value: string
  error?: string | null
  onChange: (text: string) => void
}

/**
 * A text in which an `@` suggests the names of colleagues: arrows choose among them, Enter or Tab takes one, Escape goes on
 * without. They are asked for once somebody types one.
 */
export function MentionField({ id, value, onChange, ...field }: Props) {
  const t = useTranslations('comments.mention')
  const [people, setPeople] = useState<readonly Person[] | null>(null)
  const [begun, setBegun] = useState<BegunMention | null>(null)
  const found = begun && people ? peopleLike(people, begun.typed) : []
  const list = `${id}-people`
  const { at, field: combobox, move, rest } = useListbox(list, found.length, 0)

  function typed({ value: text, selectionStart }: HTMLTextAreaElement) {
    onChange(text)
    const next = begunMention(text, selectionStart)
    setBegun(next)
    rest()
    if (!next || people) return
    // Nobody to suggest is no reason to keep somebody from writing.
    setPeople([])
    void callApi(calls.listColleagues, {}).then((answer) => answer.ok && setPeople(answer.value.items))
  }

  function take(name: string) {
    if (!begun) return
    const { text, caret } = completed(value, begun, name)
    onChange(text)
    setBegun(null)
    requestAnimationFrame(() => {
      const element = document.getElementById(id)
      if (element instanceof HTMLTextAreaElement) element.setSelectionRange(caret, caret)
    })
  }

  function press(event: KeyboardEvent) {
    const person = found[at]
    if (event.nativeEvent.isComposing) return
    if (!person || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' || event.key === 'Tab') take(person.name)
    else if (event.key === 'Escape') setBegun(null)
    else if (!move(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="relative">
      <TextArea
        {...field}
        id={id}
        rows={3}
        value={value}
        {...combobox}
        onChange={(event) => typed(event.currentTarget)}
        onKeyDown={press}
        onBlur={() => setBegun(null)}
      />
      <span role="status" className="sr-only">
        {begun && people ? t('found', { count: found.length }) : ''}
      </span>
      {found.length > 0 ? (
        <Listbox
          id={list}
          label={t('title')}
          className="absolute inset-x-0 z-10 mt-1 rounded-lg border border-edge bg-raised p-1 shadow-raised"
        >
          {found.map(({ id: person, name }, index) => (
            <Option
              key={person}
              list={list}
              index={index}
              active={index === at}
              className="rounded px-2.5 py-1.5"
              onTake={() => take(name)}
            >
              <Isolated>{name}</Isolated>
            </Option>
          ))}
        </Listbox>
      ) : null}
    </div>
  )
}
