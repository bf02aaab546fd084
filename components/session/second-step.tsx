'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type SignInOutcome, showFactor } from '@/components/drafts/session'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { typedIn } from './typed'

type Props = {
  /** What a passkey has to sign, where the member has one. */
  passkey: Record<string, unknown> | null
  onSignedIn: () => void
  /** Back to the password: because the member wants to, or because it took too long. */
  onBack: (why: 'over' | null) => void
}

/** Asks whoever has said the right password for what else they have. */
export function SecondStep({ passkey, onSignedIn, onBack }: Props) {
  const t = useTranslations('signIn')
  const [state, setState] = useState<
    'idle' | 'pending' | 'passkeyRefused' | 'passkeyStopped' | 'codeRefused' | SignInOutcome
  >('idle')
  // What there is to sign is signed once.
  const [isSpent, setSpent] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'pending') return
    setState('pending')
    const { code } = typedIn(event.currentTarget, ['code'])
    goOn(await showFactor({ code }), 'codeRefused')
  }

  async function showPasskey(options: Record<string, unknown>) {
    if (state === 'pending') return
    setState('pending')
    const { startAuthentication } = await import('@simplewebauthn/browser')
    // It rejects when the member lets it be, and when the device has none of theirs.
    const shown = await startAuthentication({ optionsJSON: options as never }).catch(() => null)
    if (!shown) return setState('passkeyStopped')
    setSpent(true)
    goOn(await showFactor({ passkey: JSON.stringify(shown) }), 'passkeyRefused')
  }

  function goOn(outcome: SignInOutcome, refused: 'codeRefused' | 'passkeyRefused') {
    if (outcome === 'signed-in') return onSignedIn()
    if (outcome === 'over') return onBack('over')
    setState(outcome === 'refused' ? refused : outcome)
  }

  return (
    <form method="post" onSubmit={submit} className="grid gap-5">
      <p>{t('codeLead')}</p>
      {state !== 'idle' && state !== 'pending' && state !== 'signed-in' && state !== 'second-factor' ? (
        <Notice kind="error">{t(state)}</Notice>
      ) : null}
      {passkey && !isSpent ? (
        <Button
          variant="primary"
          className="justify-self-start"
          pending={state === 'pending'}
          onClick={() => showPasskey(passkey)}
        >
          <KeyRound aria-hidden className="size-4" />
          {t('usePasskey')}
        </Button>
      ) : null}
      <TextField
        label={t('code')}
        hint={t('codeHint')}
        name="code"
        dir="ltr"
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus={passkey === null}
        required
      />
      <div className="flex flex-wrap gap-2">
        <Button
          type="submit"
          variant={passkey && !isSpent ? 'plain' : 'primary'}
          pending={state === 'pending'}
        >
          {state === 'pending' ? t('pending') : t('codeSubmit')}
        </Button>
        <Button variant="quiet" onClick={() => onBack(null)}>
          {t('back')}
        </Button>
      </div>
    </form>
  )
}
