import { type Comparison, runBefore, type Side } from '../comparison/comparison'
import { equalAfter, equalBefore } from '../comparison/equal-units'
import { endsToken, startsToken, tokenAfter } from '../comparison/tokens'
import type { TextRange } from '../text/range'
import { type AlignmentWindow, alignWindow, counterpartsIn } from './alignment'
import type { Fit } from './fit'
import type { ClaimSpan } from './span'
import { caps, costs, doubtNeeds } from './thresholds'

/**
 * Whether nothing else explains a window nearly as well: either it would cost clearly more if the claim's counterpart
 * were not that of `fit`; or then the claim and that counterpart would have no other counterpart each, so that no other
 * candidate is in question. For the very `same` words one edit more is clear.
 */
export function isAhead(
  a: Uint16Array,
  b: Uint16Array,
  window: AlignmentWindow,
  fit: Fit,
  same: boolean,
): boolean {
  const claim = window.claim.end - window.claim.start
  const image = fit.image.end - fit.image.start
  const { leadOfSame, leadOfChanged, leadOfUnit } = doubtNeeds
  const lead = costs.edit * Math.min(same ? leadOfSame : leadOfChanged, leadOfUnit * claim)
  // Units that find no room beside the claim and its image would be deleted or inserted. Often that alone settles it.
  const besideClaim = window.a.end - window.a.start - claim
  const besideImage = window.b.end - window.b.start - image
  const homeless = Math.max(0, claim - besideImage) + Math.max(0, image - besideClaim)
  if (homeless * costs.extend - fit.cost >= lead) return true
  const alignment = alignWindow(a, b, window, fit.image)
  if (alignment.cost - fit.cost >= lead) return true

  let claimElsewhere = 0
  let imageElsewhere = 0
  counterpartsIn(window, alignment).forEach((other, index) => {
    const at = window.a.start + index
    if (other === -1 || a[at] !== b[other]) return
    if (at >= window.claim.start && at < window.claim.end) claimElsewhere++
    else if (other >= fit.image.start && other < fit.image.end) imageElsewhere++
  })
  return claimElsewhere < doubtNeeds.elsewhere * claim && imageElsewhere < doubtNeeds.elsewhere * image
}

/**
 * The candidates when a claim's words stand somewhere else near what was `found`, with clearly more of what stood
 * beside them, or what was found stood somewhere else near the claim: then the cheapest alignment of the two texts was
 * not the right one, or nobody can tell. Empty when there is no such doubt.
 */
export function likelierCopies(comparison: Comparison, claim: TextRange, found: TextRange): TextRange[] {
  const { before, after, runs } = comparison
  const better = betterCopies(before, claim, after, found).filter((copy) => !isKnown('after', copy, claim))
  const isDoubted =
    better.length > 0 ||
    betterCopies(after, found, before, claim).some((copy) => !isKnown('before', copy, found))
  return isDoubted ? [found, ...better] : []

  /** Whether a copy was matched with words other than its original, and enough around it with what stands around those. */
  function isKnown(side: 'before' | 'after', copy: TextRange, original: TextRange): boolean {
    const [here, there] = side === 'before' ? (['a', 'b'] as const) : (['b', 'a'] as const)
    const [{ tokens }, other] = side === 'before' ? [before, after] : [after, before]
    const first = tokenAfter(tokens, copy.start)
    const count = tokenAfter(tokens, copy.end - 1) + 1 - first
    const run = runs[runBefore(runs, first, here)]
    const isMatched = run && first + count <= run[here] + run.length
    if (!isMatched || run.length < count + doubtNeeds.matchedAround) return false
    return other.tokens.starts[first + run[there] - run[here]] !== original.start
  }
}

function betterCopies(one: Side, words: TextRange, other: Side, found: TextRange): TextRange[] {
  const { lead, leadOfLong, long } = doubtNeeds
  const most = caps.equalUnits
  const left = equalBefore(one, words.start, other, found.start, most)
  const right = equalAfter(one, words.end, other, found.end, most)
  if (Math.min(left, right) + leadOfLong > most) return []
  return copiesAround(one, words, other, found).filter(({ start, end }) => {
    const leftThere = equalBefore(one, words.start, other, start, most)
    const rightThere = equalAfter(one, words.end, other, end, most)
    const more = Math.max(leftThere - left, rightThere - right)
    return more >= lead || (more >= leadOfLong && leftThere + end - start + rightThere >= long)
  })
}

/** Where the words stand, whole, near what was found, but not over it. */
function copiesAround(one: Side, { start, end }: TextRange, other: Side, found: TextRange): TextRange[] {
  const length = end - start
  const copies: TextRange[] = []
  const last = Math.min(found.end + doubtNeeds.vicinity, other.units.length) - length
  for (let at = Math.max(0, found.start - doubtNeeds.vicinity); at <= last; at++) {
    if (copies.length === caps.copies) break
    const isApart = at + length <= found.start || at >= found.end
    if (!isApart || other.units[at] !== one.units[start]) continue
    let equal = 1
    while (equal < length && other.units[at + equal] === one.units[start + equal]) equal++
    const isWhole = equal === length && startsToken(other.tokens, at) && endsToken(other.tokens, at + length)
    if (isWhole) copies.push({ start: at, end: at + length })
  }
  return copies
}

/**
 * Whether a claim inside run `index` could as well be what was deleted or inserted next to that run. Where "A B A" has
 * become "A", either A may be the one that stayed: the two readings cost the same and no comparison can tell them apart.
 */
export function mayHaveSlid({ before, after, runs }: Comparison, index: number, claim: ClaimSpan): boolean {
  const run = runs[index]
  if (!run) return false
  const last = runs[index - 1] ?? { a: 0, b: 0, length: 0 }
  const next = runs[index + 1] ?? { a: before.tokens.length, b: after.tokens.length, length: 0 }
  const end = { a: run.a + run.length, b: run.b + run.length }
  const lastEnd = { a: last.a + last.length, b: last.b + last.length }
  const claimInB = claim.firstToken + run.b - run.a
  const claimEndInB = claim.lastToken + run.b - run.a

  return (
    (next.b === end.b && repeats(before.tokens.ids, claim.firstToken, end.a, next.a - end.a)) ||
    (next.a === end.a && repeats(after.tokens.ids, claimInB, end.b, next.b - end.b)) ||
    (run.b === lastEnd.b && repeats(before.tokens.ids, run.a, claim.lastToken, lastEnd.a - run.a)) ||
    (run.a === lastEnd.a && repeats(after.tokens.ids, run.b, claimEndInB, lastEnd.b - run.b))
  )
}

/** Whether the tokens from `start` to `end` stand once more `offset` further on. */
function repeats(ids: Int32Array, start: number, end: number, offset: number): boolean {
  if (offset === 0) return false
  for (let at = start; at < end; at++) {
    if (at + offset < 0 || ids[at] !== ids[at + offset]) return false
  }
  return true
}
