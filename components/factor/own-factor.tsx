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
import type { SecondFactor } from '@/lib/domain/newsroom/second-factor'
import { useRouter } from '@/lib/i18n/navigation'
import { RecoveryCodes } from './recovery-codes'
import { TotpSetup } from './totp-setup'

type WithCodes = SecondFactor & { recoveryCodes?: string[] | undefined }

/** What a member shows beside their password: to be set up, renewed and removed. */
export function OwnFactor({ initial }: { initial: SecondFactor }) {
  const t = useTranslations('factor')
  const router = useRouter()
  const [now, setNow] = useState<SecondFactor>(initial)
  const [codes, setCodes] = useState<string[] | 'lost' | null>(null)
  const [said, setSaid] = useState('')
  const { pending, problem, send } = useSubmission()

  function show({ recoveryCodes, ...state }: WithCodes, more: { codes?: 'expected'; said?: string } = {}) {
    setNow(state)
    setCodes(recoveryCodes ?? (more.codes ? 'lost' : null))
    setSaid(more.said ?? '')
    router.refresh()
  }

  async function renew() {
    const answer = await send(calls.renewRecoveryCodes, { body: {} })
    if (answer?.ok) show(answer.value, { codes: 'expected' })
  }

  return (
    <div className="grid gap-4">
      <p role="status" className="text-small text-muted empty:hidden">
        {said}
      </p>
      {codes === 'lost' ? <Notice kind="error" title={t('codesLost')} /> : null}
      {codes && codes !== 'lost' ? <RecoveryCodes codes={codes} /> : null}
      {now.totp ? (
        <div>
          <p className="font-medium">{t('app')}</p>
          <p className="text-small text-muted">
            {t('appSince')} <Time at={now.totp.createdAt} />
          </p>
          <EndButton
            end={async (call) => {
              const answer = await call(calls.removeTotp, { body: {} })
              if (answer?.ok) show(answer.value, { said: t('removed') })
              return answer
            }}
            onEnded={() => router.refresh()}
            words={{ end: t('remove'), named: t('removeApp'), ending: t('remove') }}
          />
        </div>
      ) : (
        <>
          <p className="text-muted">{t('none')}</p>
          <TotpSetup onSet={(state) => show(state, { codes: 'expected' })} />
        </>
      )}
      {now.totp ? (
        <div className="grid justify-items-start gap-2">
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
