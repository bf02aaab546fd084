'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/select-field'
import { useColleagues } from '@/components/use-colleagues'
import type { MemberId } from '@/lib/domain/ids'

type Props = {
  me: MemberId
  count: number
  pending: boolean
  off: string | null
  onSubmit: (assignee: MemberId | null) => void
  onLeave: () => void
}

/** To whom several claims are given; oneself comes first, focus begins in it. */
export function AssignMany({ me, count, pending, off, onSubmit, onLeave }: Props) {
  const t = useTranslations('queue.select')
  const id = useId()
  const people = useColleagues()
  const [chosen, setChosen] = useState<string>(me)
  useEffect(() => document.getElementById(id)?.focus(), [id])

  function send(event: FormEvent) {
    event.preventDefault()
    if (chosen === '') onSubmit(null)
    else onSubmit(people.find((person) => person.id === chosen)?.id ?? me)
  }

  function press(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }

  return (
    <form noValidate className="grid gap-2" onSubmit={send} onKeyDown={press}>
      <SelectField
        id={id}
        label={t('assignee')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        options={[
          { value: me, label: t('me') },
          ...people.flatMap((person) =>
            person.id === me || !person.name ? [] : [{ value: person.id, label: person.name }],
          ),
          { value: '', label: t('nobody') },
        ]}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" variant="primary" pending={pending} off={off}>
          {t('send.assign', { count })}
        </Button>
        <Button size="small" variant="quiet" onClick={onLeave}>
          {t('leave')}
        </Button>
      </div>
    </form>
  )
}
