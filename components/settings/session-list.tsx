'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { EndButton } from '@/components/end-button'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { useEnded } from '@/components/use-ended'
import { calls } from '@/lib/api/calls'
import type { OwnSession } from '@/lib/domain/newsroom/session'
import { isolated } from '@/lib/domain/text/isolated'

/** Where one is signed in; every session but this one can be ended from here. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('settings.sessions')
  const { left, last, status, tell, tellAll } = useEnded(sessions)
  const [count, setCount] = useState<number | null>(null)
  const { pending, problem, send } = useSubmission()
  const others = left.filter(({ here }) => !here)

  async function endOthers() {
    const answer = await send(calls.endOtherSessions, { body: {} })
    if (!answer?.ok) return
    setCount(answer.value.count)
    tellAll(others)
  }

  return (
    <>
      <p {...status}>{count !== null ? t('endedOthers', { count }) : last ? t('ended') : ''}</p>
      <ul className="divide-y divide-line">
        {left.map((session) => (
          <li key={session.id} className="py-2.5">
            <p className="font-medium">
              {session.device === null ? t('unknown') : <Isolated>{session.device}</Isolated>}
              {session.here ? <span className="font-normal text-muted"> · {t('here')}</span> : null}
            </p>
            <p className="text-small text-muted">
              {session.network === null ? null : (
                <>
                  {t('network')} <bdi dir="ltr">{session.network}</bdi> ·{' '}
                </>
              )}
              {t('lastSeen')} <Time at={session.lastSeenAt} />
              {session.method === 'oidc' ? ` · ${t('oidc')}` : null}
              {session.factor === null ? null : ` · ${t(`factor.${session.factor}`)}`}
            </p>
            {session.here ? null : (
              <EndButton
                end={(send) => send(calls.endSession, { params: { sessionId: session.id }, body: {} })}
                onEnded={() => tell(session)}
                words={{
                  end: t('end'),
                  named: t('endNamed', { device: isolated(session.device ?? t('unknown')) }),
                  ending: t('end'),
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {others.length > 1 ? (
        <p className="mt-3">
          <Button pending={pending} onClick={endOthers}>
            {t('endOthers')}
          </Button>
        </p>
      ) : null}
      <ProblemNotice problem={problem} />
    </>
  )
}
