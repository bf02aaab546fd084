'use client'

import { useTranslations } from 'next-intl'
import { useClaimEntries } from '@/components/claim/use-claim-entries'
import { HistorySentence } from '@/components/history/history-sentence'
import { ProblemNotice } from '@/components/problem-text'
import { FreeText } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import type { Claim } from '@/lib/domain/claim/claim'
import { type ThreadItem, threadOf } from '@/lib/domain/claim/thread'
import { directionOfText } from '@/lib/domain/text/direction'
import { CommentItem } from './comment-item'

/** Proposals, returns with their reasons, and comments with their answers, in the order of time. */
export function Thread({ claim }: { claim: Claim }) {
  const t = useTranslations('comments')
  const { entries, problem } = useClaimEntries(claim)
  const { proposal, decision, reopening } = claim
  const beside = [
    proposal?.rationale,
    decision?.reason,
    claim.state === 'reopened' ? reopening?.reason : null,
  ]
  const items = threadOf(claim.comments, entries ?? [], beside)
  return (
    <>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {items.length > 0 ? (
        <ol aria-label={t('thread')} className="grid gap-3">
          {items.map((item) => (
            <li key={item.kind === 'step' ? `entry ${item.entry.n}` : item.comment.id}>
              {item.kind === 'step' ? (
                <Step item={item} />
              ) : (
                <CommentItem claim={claim} comment={item.comment} replies={item.replies} />
              )}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  )
}

function Step({ item: { entry, said } }: { item: ThreadItem & { kind: 'step' } }) {
  return (
    <div className="border-s-2 border-line ps-3 text-small">
      <p className="text-muted">
        <HistorySentence entry={entry} /> · <Time at={entry.at} />
      </p>
      {said ? (
        <p dir={directionOfText(said)} className="whitespace-pre-wrap">
          <FreeText>{said}</FreeText>
        </p>
      ) : null}
    </div>
  )
}
