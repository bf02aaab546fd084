'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EndButton } from '@/components/end-button'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'
import type { SecondFactor } from '@/lib/domain/newsroom/second-factor'
import { isolated } from '@/lib/domain/text/isolated'
import { useRouter } from '@/lib/i18n/navigation'
import { PasskeyForm } from './passkey-form'
import { PasskeyList } from './passkey-list'
import { RecoveryCodes } from './recovery-codes'
import { TotpSetup } from './totp-setup'

/** What a member shows beside their password: to be set up, renewed and removed. */
export function OwnFactor({ initial }: { initial: SecondFactor }) {
  const t = useTranslations('factor')
  const router = useRouter()
  const [now, setNow] = useState<SecondFactor>(initial)
  const [codes, setCodes] = useState<string[] | 'lost' | null>(null)
  const [said, setSaid] = useState('')
  const { pending, problem, send } = useSubmission()
  const isSet = now.totp !== null || now.passkeys.length > 0

  /** `newCodes`: recovery codes come along, unless the answer that had them was lost. Nothing is known where somebody else was first. */
  function show(
    answer: Answers['addTotp'] | null,
    { newCodes = false, said: news = '' }: { newCodes?: boolean; said?: string } = {},
  ) {
    if (answer) {
      const { recoveryCodes, ...state } = answer
      setNow(state)
      setCodes(recoveryCodes ?? (newCodes ? 'lost' : null))
    }
    setSaid(news)
    router.refresh()
  }

  async function renew() {
    const answer = await send(calls.renewRecoveryCodes, { body: {} })
    if (answer?.ok) show(answer.value, { newCodes: true })
  }

  return (
    <div className="grid gap-4">
      <p role="status" className="text-small text-muted empty:hidden">
        {said}
      </p>
      {codes === 'lost' ? <Notice kind="error" title={t('codesLost')} /> : null}
      {codes && codes !== 'lost' ? <RecoveryCodes codes={codes} /> : null}
      {isSet ? null : <p className="text-muted">{t('none')}</p>}
      {now.totp ? (
        <div>
          <p className="font-medium">{t('app')}</p>
          <p className="text-small text-muted">
            {t('appSince')} <Time at={now.totp.createdAt} />
          </p>
          <EndButton
            end={(call) => call(calls.removeTotp, { body: {} })}
            onEnded={(state) => show(state, { said: t('removed') })}
            words={{ end: t('remove'), named: t('removeApp'), ending: t('remove') }}
          />
        </div>
      ) : (
        <TotpSetup onSet={(state) => show(state, { newCodes: !isSet })} />
      )}
      <div className="grid gap-2 border-t border-line pt-4">
        <p className="font-medium">{t('passkeys')}</p>
        <p className="text-small text-muted">{t('passkeyLead')}</p>
        <PasskeyList
          passkeys={now.passkeys}
          onRemoved={(state, name) => show(state, { said: t('passkeyRemoved', { name: isolated(name) }) })}
        />
        <PasskeyForm
          onAdded={(state, name) =>
            show(state, {
              newCodes: !isSet,
              said: t('passkeyAdded', { name: isolated(name) }),
            })
          }
        />
      </div>
      {isSet ? (
        <div className="grid justify-items-start gap-2 border-t border-line pt-4">
          <p className="font-medium">{t('codes')}</p>
          <p className="text-small text-muted">{t('codesLeft', { count: now.recoveryCodesLeft })}</p>
          <ProblemNotice problem={problem} />
          <Button size="small" pending={pending} onClick={renew}>
            {pending ? t('codesMaking') : t('codesNew')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
