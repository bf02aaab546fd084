'use client'

import { useTranslations } from 'next-intl'
import { StandingWord, VerdictWord } from '@/components/claim/verdict-badge'
import { whoWhen } from '@/components/claim/who-when'
import { Digits } from '@/components/digits'
import { FreeText, Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Claim } from '@/lib/domain/claim/claim'
import { claimAddress } from '@/lib/domain/claim/claim-address'
import type { EarlierClaim } from '@/lib/domain/matching/earlier-claim'
import { directionOfText } from '@/lib/domain/text/direction'
import { isolated } from '@/lib/domain/text/isolated'
import { Link } from '@/lib/i18n/navigation'
import { EarlierAnswer } from './earlier-answer'
import { EarlierEvidence } from './earlier-evidence'
import { NumberWords } from './number-words'

type Props = { claim: Claim; earlier: EarlierClaim; onAnswered: (items: EarlierClaim[]) => void }

/** One earlier claim: its words, what became of it, where it stands, and whether it says the same. */
export function EarlierItem({ claim, earlier, onAnswered }: Props) {
  const t = useTranslations('matching')
  const { article, verdict, at, lapsed, answer, evidence } = earlier
  return (
    <article
      aria-label={t('claimOf', { number: earlier.claim.number, article: isolated(article.title) })}
      className={`grid gap-1.5 ${answer?.answer === 'rejected' ? 'text-muted' : ''}`}
    >
      <p dir={directionOfText(earlier.claim.quote)} className="reading text-base">
        <FreeText>{earlier.claim.quote}</FreeText>
      </p>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingWord claim={{ verdict, state: earlier.claim.state }} />
        <Time at={at} show="date" className="text-muted" />
        <Link
          href={claimAddress(article.id, earlier.claim.number)}
          className="text-accent underline underline-offset-4"
        >
          <bdi>
            #<Digits of={earlier.claim.number} />
          </bdi>{' '}
          <Isolated>{article.title}</Isolated>
        </Link>
      </p>
      {lapsed ? (
        <p>
          {t.rich('lapsed', {
            verdict: () => <VerdictWord verdict={lapsed.verdict} />,
            time: () => <Time at={lapsed.at} show="date" />,
          })}
        </p>
      ) : null}
      <NumberWords here={claim.quote} earlier={earlier.claim.quote} numbers={earlier.numbers} />
      {answer ? <p>{t.rich(answer.answer, whoWhen(answer.by, answer.at))}</p> : null}
      {evidence > 0 ? <EarlierEvidence claim={claim} earlier={earlier} /> : null}
      <EarlierAnswer claim={claim} earlier={earlier} onAnswered={onAnswered} />
    </article>
  )
}
