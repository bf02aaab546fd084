'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type SignInOutcome, showCode } from '@/components/drafts/session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { typedIn } from './typed'

type Props = {
  onSignedIn: () => void
  /** Back to the password: because the member wants to, or because it took too long. */
  onBack: (why: 'over' | null) => void
}

/** Asks whoever has said the right password for what else they have. */
export function SecondStep({ onSignedIn, onBack }: Props) {
  const t = useTranslations('signIn')
  const [state, setState] = useState<'idle' | 'pending' | SignInOutcome>('idle')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'pending') return
    setState('pending')
    const outcome = await showCode(typedIn(event.currentTarget, ['code']).code)
    if (outcome === 'signed-in') return onSignedIn()
    if (outcome === 'over') return onBack('over')
    setState(outcome)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <p>{t('codeLead')}</p>
      {state === 'throttled' || state === 'busy' || state === 'unreachable' ? (
        <Notice kind="error">{t(state)}</Notice>
      ) : null}
      {state === 'refused' ? <Notice kind="error">{t('codeRefused')}</Notice> : null}
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={100}
        autoFocus
        required
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" pending={state === 'pending'}>
          {state === 'pending' ? t('pending') : t('codeSubmit')}
        </Button>
        <Button variant="quiet" onClick={() => onBack(null)}>
          {t('back')}
        </Button>
      </div>
    </form>
  )
}
