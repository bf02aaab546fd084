'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { calls } from '@/lib/api/calls'
import type { OwnSession } from '@/lib/domain/newsroom/session'
import { isolated } from '@/lib/domain/text/isolated'
import { useRouter } from '@/lib/i18n/navigation'

/** Where one is signed in; every session but this one can be ended from here. */
export function SessionList({ sessions }: { sessions: OwnSession[] }) {
  const t = useTranslations('settings.sessions')
  const router = useRouter()
  const said = useRef<HTMLParagraphElement>(null)
  const [ended, setEnded] = useState<readonly string[]>([])
  const { pending, problem, send } = useSubmission()

  async function end(id: string) {
    const answer = await send(calls.endSession, { params: { sessionId: id }, body: {} })
    if (!answer || !(answer.ok || answer.problem.code === 'not-found')) return
    setEnded([...ended, id])
    // The button that was pressed goes with its session.
    said.current?.focus()
    router.refresh()
  }

  return (
    <>
      <p ref={said} role="status" tabIndex={-1} className="text-small text-muted">
        {ended.length > 0 ? t('ended') : ''}
      </p>
      <ProblemNotice problem={problem} />
      <ul className="divide-y divide-line">
        {sessions
          .filter(({ id }) => !ended.includes(id))
          .map(({ id, device, network, lastSeenAt, here }) => (
            <li key={id} className="py-2.5">
              <p className="font-medium">
                {device === null ? t('unknown') : <Isolated>{device}</Isolated>}
                {here ? <span className="font-normal text-muted"> · {t('here')}</span> : null}
              </p>
              <p className="text-small text-muted">
                {network === null ? null : (
                  <>
                    {t('network')} <bdi dir="ltr">{network}</bdi> ·{' '}
                  </>
                )}
                {t('lastSeen')} <Time at={lastSeenAt} />
              </p>
              {here ? null : (
                <Button
                  variant="quiet"
                  size="small"
                  className="-ms-2.5"
                  pending={pending}
                  aria-label={t('endNamed', { device: isolated(device ?? t('unknown')) })}
                  onClick={() => end(id)}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          ))}
      </ul>
    </>
  )
}
