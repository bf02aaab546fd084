'use client'

import { useTranslations } from 'next-intl'
import { HistorySentence } from '@/components/history/history-sentence'
import { ProblemNotice } from '@/components/problem-text'
import { Time } from '@/components/ui/time'
import type { Claim } from '@/lib/domain/claim/claim'
import { Link } from '@/lib/i18n/navigation'
import { useClaimEntries } from './use-claim-entries'

/** The entries of one claim, fetched now and again when the claim changes. */
export function ClaimHistoryEntries({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.history')
  const { entries, problem } = useClaimEntries(claim)
  if (problem) return <ProblemNotice problem={problem} />
  if (!entries) return <p className="mt-2 text-muted">{t('loading')}</p>
  return (
    <div className="mt-2 grid gap-2">
      {entries.length === 0 ? <p>{t('empty')}</p> : null}
      <ol className="grid gap-1.5">
        {entries.map((entry) => (
          <li key={entry.n}>
            <HistorySentence entry={entry} /> <Time at={entry.at} className="text-muted" />
          </li>
        ))}
      </ol>
      <Link
        href={{ pathname: `/articles/${claim.article}/history`, query: { claim: claim.number } }}
        className="w-fit text-accent underline underline-offset-4"
      >
        {t('all')}
      </Link>
    </div>
  )
}
