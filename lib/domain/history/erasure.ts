import { z } from 'zod'
import { written } from '../fields'
import type { ArticleId } from '../ids'
import { fieldOf } from './field-of'
import type { HistoryEntry, HistoryEvent } from './history-event'
import { prose } from './prose'

/**
 * What can be erased: a comment, a proposal's rationale with its exception and why it was pulled back, the reason of a decision,
 * of a claim's reopenings, of its withdrawals or restorations or of those of evidence or of an article, what a reader reported with
 * how to answer them and what was noted of it, and a member's name with their address.
 */
export const erasureKinds = [
  'comment',
  'proposal',
  'decision',
  'reopening',
  'withdrawal',
  'restoration',
  'evidence-withdrawal',
  'evidence-restoration',
  'article-withdrawal',
  'article-restoration',
  'reader-report',
  'member',
] as const
export type ErasureKind = (typeof erasureKinds)[number]

/** Whether it is a text of an article itself, whose version then counts. */
export function isOfArticle(kind: ErasureKind): boolean {
  return kind === 'article-withdrawal' || kind === 'article-restoration'
}

/**
 * `id` is that of the thing itself; reopenings, withdrawals and restorations have none, so theirs is the claim's, the
 * evidence's or the article's.
 */
export type ErasureSubject = { kind: ErasureKind; id: string }

/** What is asked for to erase something. The reason stays to be read, so it must not repeat what is erased. */
export const erasureInput = z.strictObject({
  subject: z.enum(erasureKinds),
  id: z.uuid().toLowerCase(),
  reason: written(2000),
})
export type ErasureInput = z.infer<typeof erasureInput>

/** An erasure that was carried out; `texts` says how many the history held: each entry has its own. */
export const erasure = z.object({
  subject: z.enum(erasureKinds),
  id: z.uuid(),
  reason: z.string(),
  texts: z.int(),
})
export type Erasure = z.infer<typeof erasure>

/** What is to be erased as it stands now: the claim it is on (none for what is of no claim), and the commitments to its texts. */
export type Erasable = {
  subject: ErasureSubject
  claim: { id: string; number: number } | null
  /** Of the claim, the article, or the member; of a reader's report, whether it was handled, as 1 or 0. */
  version: number
  commitments: string[]
  /** Whether any of it still stands: a reader's words do, and no entry commits to them. */
  stands: boolean
}

/** The entry that stands where texts were erased: it says what, how many and why, and repeats nothing. */
export function recordErasure(
  { subject, claim, version, commitments }: Omit<Erasable, 'stands'>,
  reason: string,
): HistoryEvent {
  return {
    action: 'text-erased',
    claim,
    before: { version },
    after: { subject, erased: commitments, reason: prose(reason), version: version + 1 },
  }
}

/** The text that an entry of the article brought, if it can be erased and still stands. */
export function erasableIn(
  { action, claim, after }: HistoryEntry,
  article: ArticleId,
): ErasureSubject | null {
  const { comment, proposal, pullBack, decision, reopening, withdrawal, restoration, evidence } = after
  switch (action) {
    case 'comment-added':
      return subjectOf('comment', fieldOf(comment, 'id'), fieldOf(comment, 'text'))
    case 'verdict-proposed':
    case 'proposal-revised':
      return subjectOf('proposal', fieldOf(proposal, 'id'), fieldOf(proposal, 'rationale'))
    case 'proposal-withdrawn':
      return subjectOf('proposal', fieldOf(pullBack, 'proposal'), fieldOf(pullBack, 'reason'))
    case 'verdict-approved':
    case 'verdict-returned':
      return subjectOf('decision', fieldOf(decision, 'id'), fieldOf(decision, 'reason'))
    case 'claim-reopened':
      return subjectOf('reopening', claim?.id, fieldOf(reopening, 'reason'))
    case 'claim-withdrawn':
      return subjectOf('withdrawal', claim?.id, fieldOf(withdrawal, 'reason'))
    case 'evidence-withdrawn':
      return subjectOf(
        'evidence-withdrawal',
        fieldOf(evidence, 'id'),
        fieldOf(fieldOf(evidence, 'withdrawal'), 'reason'),
      )
    case 'claim-restored':
      return subjectOf('restoration', claim?.id, fieldOf(restoration, 'reason'))
    case 'evidence-restored':
      return subjectOf(
        'evidence-restoration',
        fieldOf(evidence, 'id'),
        fieldOf(fieldOf(evidence, 'restoration'), 'reason'),
      )
    case 'article-withdrawn':
      return subjectOf('article-withdrawal', article, fieldOf(withdrawal, 'reason'))
    case 'article-restored':
      return subjectOf('article-restoration', article, fieldOf(restoration, 'reason'))
    default:
      return null
  }
}

/** A text that was erased reads as an object, one that never was as null. */
function subjectOf(kind: ErasureKind, id: unknown, text: unknown): ErasureSubject | null {
  return typeof id === 'string' && typeof text === 'string' ? { kind, id } : null
}
