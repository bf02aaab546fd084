'use client'

import { useTranslations } from 'next-intl'
import { callApi } from '@/components/api'
import { StandingWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { ProblemNotice } from '@/components/problem-text'
import { Isolated } from '@/components/ui/free-text'
import { useAsked } from '@/components/use-asked'
import { calls } from '@/lib/api/calls'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { Link } from '@/lib/i18n/navigation'
import { StanceWord } from './stance-word'

/** The other claims that use a source, the last hundred of them, and the way to its page. */
export function SourceUseList({ piece: { id, source } }: { piece: Evidence }) {
  const t = useTranslations('evidence.uses')
  const app = useTranslations('app')
  const { value, problem } = useAsked(
    (signal) =>
      callApi(calls.listSourceUses, { params: { sourceId: source.id }, query: { limit: 100 } }, { signal }),
    [source.id],
  )
  if (problem) return <ProblemNotice problem={problem} />
  if (!value) return <p className="mt-1 text-muted">{app('loading')}</p>
  const others = value.items.filter(({ evidence }) => evidence.id !== id)
  return (
    <>
      {others.length === 0 ? <p className="mt-1 text-muted">{t('none')}</p> : null}
      <ul className="mt-1 grid gap-1">
        {others.map(({ evidence, claim, article }) => (
          <li key={evidence.id} className="flex flex-wrap items-center gap-x-3">
            <StanceWord stance={evidence.stance} />
            {evidence.withdrawn ? <span className="text-muted">{t('withdrawn')}</span> : null}
            <Link
              href={claimAddress(article.id, claim.number)}
              className="text-accent underline underline-offset-4"
            >
              <bdi>
                #<Digits of={claim.number} />
              </bdi>{' '}
              <Isolated>{article.title}</Isolated>
            </Link>
            <StandingWord claim={claim} />
          </li>
        ))}
      </ul>
      <Link
        href={`/sources/${source.id}`}
        className="mt-1 inline-block text-accent underline underline-offset-4"
      >
        {t('page')}
      </Link>
    </>
  )
}
