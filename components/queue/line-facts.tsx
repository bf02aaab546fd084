import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { isolated } from '@/lib/domain/text/isolated'
import { useFormatter } from '@/lib/i18n/use-formatter'

/** What one chooses a proposal by, besides its words: who put it forward, when (`age`), on what, and what a return changed. */
export function LineFacts({ line, age }: { line: QueueLine; age: ReactNode }) {
  const t = useTranslations('queue')
  const app = useTranslations('app')
  const format = useFormatter()
  const nameOf = ({ name }: { name: string | null }) => isolated(name ?? app('erasedPerson'))
  const { proposal, evidence, origins, returned } = line
  return (
    <div className="text-small text-muted">
      <p>
        {t('toDecide.proposed', { name: nameOf(proposal.by) })} · {age}
      </p>
      <p>
        {t('evidence', { count: evidence })}
        {evidence > 0 ? ` · ${t('origins', { count: origins })}` : null}
      </p>
      {returned ? (
        <p className="text-ink">
          {t('returnedBefore', { name: nameOf(returned.by) })}{' '}
          {returned.changed.length > 0
            ? t('changedSince', { what: format.list(returned.changed.map((part) => t(`since.${part}`))) })
            : t('nothingChanged')}
        </p>
      ) : null}
    </div>
  )
}
