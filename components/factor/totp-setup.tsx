'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { ProblemNotice, useFieldErrors } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'
import { QrCode } from './qr-code'

/** Sets an authenticator app up: shows it a new secret, and takes the app once it has shown a code. */
export function TotpSetup({ onSet }: { onSet: (now: Answers['addTotp']) => void }) {
  const t = useTranslations('factor')
  const [prepared, setPrepared] = useState<Answers['prepareTotp'] | null>(null)
  const [code, setCode] = useState('')
  const { pending, problem, send, clear } = useSubmission()
  const errorAt = useFieldErrors(problem)

  async function prepare() {
    const answer = await send(calls.prepareTotp, {})
    if (answer?.ok) setPrepared(answer.value)
  }

  async function confirm(event: FormEvent) {
    event.preventDefault()
    if (!prepared) return
    const answer = await send(calls.addTotp, { body: { sealed: prepared.sealed, code } })
    if (answer?.ok) onSet(answer.value)
  }

  function cancel() {
    setPrepared(null)
    setCode('')
    clear()
  }

  if (!prepared) {
    return (
      <div className="grid justify-items-start gap-3">
        <ProblemNotice problem={problem} />
        <Button variant="primary" pending={pending} onClick={prepare}>
          {pending ? t('preparing') : t('setUp')}
        </Button>
      </div>
    )
  }
  return (
    <form method="post" onSubmit={confirm} className="grid justify-items-start gap-4">
      <ProblemNotice problem={problem} fields={['code']} />
      <p>{t('scan')}</p>
      <QrCode text={prepared.url} label={t('picture')} />
      <p>
        {t('key')}:{' '}
        <bdi dir="ltr" className="font-mono break-all">
          {prepared.secret.match(/.{1,4}/g)?.join(' ')}
        </bdi>
      </p>
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        dir="ltr"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        error={errorAt('code')}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={pending}>
          {pending ? t('confirming') : t('confirm')}
        </Button>
        <Button onClick={cancel}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
