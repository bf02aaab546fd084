'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import type { Claim } from '@/lib/domain/claim/claim'
import { inOrderOfOffer, isOffered } from '@/lib/domain/matching/offer'
import { EarlierItem } from './earlier-item'
import { useEarlierClaims } from './use-earlier-claims'

/** Earlier claims that seem to say the same: how many in one line, and which when it is unfolded. */
export function EarlierClaims({ claim }: { claim: Claim }) {
  const t = useTranslations('matching')
  const { items, problem, learn } = useEarlierClaims(claim)
  const offered = inOrderOfOffer(items ?? [])
  return (
    <section aria-label={t('title')}>
      <details className="text-small">
        <summary className="w-fit rounded text-accent">
          {t('title')}{' '}
          <span className="ms-1 text-muted">
            {items ? t('count', { count: offered.filter(isOffered).length }) : null}
          </span>
        </summary>
        <div className="mt-2 grid gap-3">
          {problem ? <ProblemNotice problem={problem} /> : null}
          {items?.length === 0 ? <p className="text-muted">{t('none')}</p> : null}
          <ul className="grid gap-3">
            {offered.map((earlier) => (
              <li key={earlier.claim.id} className="rounded-lg border border-line p-3">
                <EarlierItem claim={claim} earlier={earlier} onAnswered={learn} />
              </li>
            ))}
          </ul>
        </div>
      </details>
    </section>
  )
}
