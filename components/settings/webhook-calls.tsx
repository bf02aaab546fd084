import { useTranslations } from 'next-intl'
import { Time } from '@/components/ui/time'
import type { WebhookCall } from '@/lib/domain/newsroom/webhook'

/** What an address was told last, and what it answered. */
export function WebhookCalls({ calls }: { calls: readonly WebhookCall[] }) {
  const t = useTranslations('settings.webhooks')
  if (calls.length === 0) return <p className="text-small text-muted">{t('none')}</p>
  return (
    <details className="text-small">
      <summary className="w-fit cursor-pointer text-accent">{t('calls')}</summary>
      <ol className="mt-2 grid gap-1">
        {calls.map((call) => (
          <li key={call.id} className="flex flex-wrap gap-x-3">
            <Time at={call.at} />
            <bdi dir="ltr" className="font-mono text-xs">
              {call.action}
            </bdi>
            <Outcome call={call} />
          </li>
        ))}
      </ol>
    </details>
  )
}

function Outcome({ call: { status, problem, due, attempts, answeredAt } }: { call: WebhookCall }) {
  const t = useTranslations('settings.webhooks')
  if (answeredAt === null) return <span className="text-muted">{t('waits')}</span>
  const arrived = status !== null && status >= 200 && status < 300
  return (
    <span className={arrived ? 'text-verified' : 'text-danger'}>
      {status === null ? t('unanswered') : t('answered', { status })}
      {problem ? (
        <>
          {' '}
          <bdi dir="ltr">{problem}</bdi>
        </>
      ) : null}
      {arrived ? null : ` · ${due === null ? t('givenUp', { attempts }) : t('again', { attempts })}`}
    </span>
  )
}
