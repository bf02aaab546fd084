'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { cleared } from '@/components/cleared'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'

/** Has the browser make a passkey, and takes it under a name. */
export function PasskeyForm({ onAdded }: { onAdded: (now: Answers['addPasskey'], name: string) => void }) {
  const t = useTranslations('factor')
  const [name, setName] = useState('')
  const [state, setState] = useState<'idle' | 'making' | 'passkeyStopped'>('idle')
  const { pending, problem, send } = useSubmission()
  const errorAt = useFieldErrors(problem)
  const isBusy = pending || state === 'making'

  async function add(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    setState('making')
    const prepared = await send(calls.preparePasskey, { body: {} })
    if (!prepared?.ok) return setState('idle')
    const { startRegistration } = await import('@simplewebauthn/browser')
    // It rejects when the member lets it be, and when the device has one already.
    const credential = await startRegistration({ optionsJSON: prepared.value.options as never }).catch(
      () => null,
    )
    if (!credential) return setState('passkeyStopped')
    const answer = await send(calls.addPasskey, { body: { name, credential: { ...credential } as never } })
    setState('idle')
    if (!answer?.ok) return
    setName(cleared(name))
    onAdded(answer.value, name)
  }

  return (
    <form method="post" onSubmit={add} className="grid justify-items-start gap-3">
      {problem?.state === 'no-domain' ? (
        <Notice kind="error">{t('passkeyImpossible')}</Notice>
      ) : (
        <ProblemNotice problem={problem} fields={['name']} />
      )}
      {state === 'passkeyStopped' ? <Notice kind="error">{t('passkeyStopped')}</Notice> : null}
      <TextField
        label={t('passkeyName')}
        hint={t('passkeyNameHint')}
        name="passkeyName"
        required
        autoComplete="off"
        value={name}
        error={errorAt('name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" pending={isBusy}>
        {isBusy ? t('addingPasskey') : t('addPasskey')}
      </Button>
    </form>
  )
}
