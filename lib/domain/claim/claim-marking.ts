import type { Change, Stamp } from '../history/change'
import type { ArticleId, ClaimId } from '../ids'
import { mostClaims } from '../limits'
import { type AssignmentChange, assigned, sameAssignment } from '../newsroom/assignment'
import { type Aspect, firstVersions, raised } from '../newsroom/versions'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import { isLongerThan } from '../text/code-points'
import { quoteAt } from '../text/quote'
import { snapToWords } from '../text/snap'
import type { WordUnits } from '../text/word-units'
import { keepsItsWords } from './binding'
import type { Claim, ClaimInput, ClaimPatch } from './claim'
import { detailsOf, namedIn, sameDetails, sameMeaning } from './claim-details'
import { recordClaimChange } from './recorded-claim'
import { reopenedBySystem } from './reopening'

/** The article a claim is marked in, as far as marking needs to know it. */
export type MarkedText = { id: ArticleId; language: string; revision: { number: number; text: string } }

/** Marks a claim in the current revision; `anchor` is what `anchorAt` finds there. */
export function decideMarking(
  article: MarkedText,
  input: ClaimInput,
  identity: { id: ClaimId; number: number },
  { by, at }: Stamp,
  anchor = anchorAt(article, input.start, input.end),
): Result<Change<Claim>, Problem> {
  if (input.revision !== article.revision.number) return fail(invalid('revision', 'revision-is-not-current'))
  if (identity.number > mostClaims)
    return fail(invalid('article', 'too-many-claims', { maximum: mostClaims }))
  if (!anchor.ok) return anchor

  const after: Claim = {
    ...identity,
    ...anchor.value,
    article: article.id,
    revision: article.revision.number,
    ...placed,
    ...detailsOf(input),
    state: 'open',
    verdict: null,
    evidence: [],
    proposal: null,
    decision: null,
    reopening: null,
    withdrawal: null,
    restoration: null,
    comments: [],
    assignee: null,
    dueAt: null,
    createdBy: by,
    createdAt: at,
    ...firstVersions,
  }
  return succeed({ after, event: recordClaimChange('claim-marked', null, after) })
}

/** What to change of a claim, with the assignee as a person. */
export type ClaimChange = Omit<ClaimPatch, keyof AssignmentChange> & AssignmentChange

/**
 * Changes a claim's words, what fixes their meaning, or who has it until when; null when nothing would change. `moved` is as of
 * `newAnchor`. Nothing that was judged depends on an assignment.
 */
export function decideClaimChange(
  article: MarkedText,
  claim: Claim,
  patch: ClaimChange,
  stamp: Stamp,
  moved = newAnchor(article, patch),
): Result<Change<Claim> | null, Problem> {
  if (claim.state === 'withdrawn') return fail({ code: 'wrong-state', state: claim.state })
  if (!moved.ok) return moved

  const wanted: Claim = {
    ...claim,
    ...(moved.value && { ...moved.value, revision: article.revision.number, ...placed }),
    ...namedIn(patch),
    ...assigned(claim, patch),
  }
  const isSaidTheSame = samePlace(claim, wanted) && sameDetails(claim, wanted)
  const isGivenTheSame = sameAssignment(claim, wanted)
  if (isSaidTheSame && isGivenTheSame) return succeed(null)

  const aspects: Aspect[] = [
    ...(isSaidTheSame ? [] : (['content'] as const)),
    ...(isGivenTheSame ? [] : (['assignment'] as const)),
  ]
  // A claim's kind is a label for sorting; it does not change what was judged. Nor does the place of the same words.
  const judgedAnew = !keepsItsWords(claim, wanted.quote) || !sameMeaning(claim, wanted)
  const after: Claim = {
    ...wanted,
    ...(judgedAnew && reopenedBySystem(claim, 'claim-changed', stamp)),
    ...raised(claim, aspects),
  }
  return succeed({
    after,
    event: recordClaimChange(isSaidTheSame ? 'claim-assigned' : 'claim-changed', claim, after),
  })
}

/** Where a patch puts a claim, or null when it leaves it where it is. */
export function newAnchor(
  article: MarkedText,
  { start, end }: Pick<ClaimPatch, 'start' | 'end'>,
): Result<Anchor | null, Problem> {
  return start === undefined || end === undefined ? succeed(null) : anchorAt(article, start, end)
}

export type Anchor = Pick<Claim, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'>

/** What a claim is that stands in the current revision. */
export const placed = { placement: 'placed', candidates: [] } satisfies Partial<Claim>

/** The whole words between two positions of the current revision, with what stands around them. */
export function anchorAt(
  article: MarkedText,
  start: number,
  end: number,
  units?: WordUnits,
): Result<Anchor, Problem> {
  const { text } = article.revision
  if (start >= end) return fail(invalid('end', 'outside-text'))
  if (end > text.length) return fail(invalid('end', 'outside-text', { length: text.length }))
  const range = snapToWords(text, { start, end }, article.language, units)
  if (!range) return fail(invalid('start', 'no-words'))
  const { exact, prefix, suffix } = quoteAt(text, range)
  if (isLongerThan(exact, maximumQuote)) return fail(invalid('end', 'too-long', { maximum: maximumQuote }))
  return succeed({ ...range, quote: exact, prefix, suffix })
}

/** Characters in one claim: a statement, not a chapter. */
const maximumQuote = 5000

function samePlace(one: Claim, other: Claim): boolean {
  return one.start === other.start && one.end === other.end && one.revision === other.revision
}
