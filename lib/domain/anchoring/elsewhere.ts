import type { Comparison, Side } from '../comparison/comparison'
import { equalAfter, equalBefore } from '../comparison/equal-units'
import type { TextRange } from '../text/range'
import { likelierCopies } from './doubt'
import { counterpartOf } from './edges'
import type { Evidence } from './evidence'
import { type Fit, fitWithin } from './fit'
import type { Match } from './match'
import { type Leftover, type Leftovers, type Offset, offsetsOf } from './offsets'
import { similarityOf, supportOf } from './score'
import { type ClaimSpan, type TokenSpan, tokensOver } from './span'
import { contexts, elsewhereNeeds, fitNeeds, lengths, reaches } from './thresholds'

/**
 * Is the claim elsewhere: no longer between its surroundings but among what was inserted, as text that moved? Found only
 * when enough of its words and surroundings are there, some of them rare, nothing else inserted is nearly as good, and
 * nothing else that was deleted is nearly as good an origin. Looks for the very words only when `same` is wanted.
 */
export function matchElsewhere(
  comparison: Comparison,
  claim: ClaimSpan,
  { deleted, inserted }: Leftovers,
  wanted: 'same' | 'any',
): Match {
  const { before, after } = comparison
  const { offsets, distinctive, ownDistinctive } = offsetsOf(deleted, claim, reaches.wide, inserted)
  const [best, ...others] = offsets
  if (!best || best.rare < rareNeeded(before)) return { found: 'nothing' }
  if (best.ownRare < elsewhereNeeds.ownRare && !isLeftOver(deleted, claim)) return { found: 'nothing' }
  const copy = copyAt(before, after, claim, best.offset)
  if (!copy && wanted === 'same') return { found: 'nothing' }
  const fit = copy ?? fitAt(before, after, claim, best.offset)
  if (!fit) return { found: 'nothing' }
  const { units, same } = counterpartOf(before, claim.units, after, fit)
  const evidence = { ...best, distinctive, ownDistinctive }
  if (!isEvident(comparison, claim.units, fit, same, evidence)) return { found: 'nothing' }

  const rival = others.find((other) => rivals(other, best))
  if (rival) {
    const other = fitAt(before, after, claim, rival.offset)
    return { found: 'several', units: other ? [units, other.image] : [units] }
  }
  const origins = offsetsOf(inserted, tokensOver(after, units), reaches.wide, deleted).offsets
  const own = origins.find(({ offset }) => Math.abs(offset + best.offset) <= reaches.sameOffset)
  const isShared = origins.some((origin) => origin !== own && (!own || rivals(origin, own)))
  if (isShared) return { found: 'several', units: [units] }
  const candidates = likelierCopies(comparison, claim.units, units)
  if (candidates.length > 0) return { found: 'several', units: candidates }
  return { found: same ? 'same' : 'changed', units }
}

/** Whether any of the claim's words is without a counterpart; if all have one, the claim has not moved away. */
const isLeftOver = (deleted: Leftover, { firstToken, lastToken }: TokenSpan) =>
  deleted.isLeft.subarray(firstToken, lastToken).includes(1)

/** Whether an offset has nearly as much of the claim, and of what is rare in it. */
const rivals = (one: Offset, best: Offset) =>
  one.own >= elsewhereNeeds.rival * best.own && one.rare >= elsewhereNeeds.rival * best.rare

/** In a long text, three words that stand once may stand once by accident. */
const rareNeeded = (before: Side) =>
  before.tokens.length < elsewhereNeeds.longText ? elsewhereNeeds.rare : elsewhereNeeds.rareInLongText

/**
 * The claim's very words `offset` tokens further on in the other text, as a fit; null when they are not there word for
 * word. Far cheaper than an alignment, and most of what moves moves unchanged.
 */
function copyAt(before: Side, after: Side, claim: ClaimSpan, offset: number): Fit | null {
  for (let token = claim.firstToken; token < claim.lastToken; token++) {
    if (before.tokens.ids[token] !== after.tokens.ids[token + offset]) return null
  }
  const shift = (token: number) =>
    (after.tokens.starts[token + offset] ?? 0) - (before.tokens.starts[token] ?? 0)
  const start = claim.units.start + shift(claim.firstToken)
  const end = claim.units.end + shift(claim.lastToken - 1)
  const left = equalBefore(before, claim.units.start, after, start, contexts.length)
  const right = equalAfter(before, claim.units.end, after, end, contexts.length)
  return {
    image: { start, end },
    core: claim.units,
    room: { start, end },
    matched: claim.units.end - claim.units.start,
    left,
    right,
    adjacent: Math.min(contexts.adjacent, left, right),
    cost: 0,
  }
}

function fitAt(before: Side, after: Side, claim: ClaimSpan, offset: number): Fit | null {
  const { starts, ends, length } = after.tokens
  const inside = (token: number) => Math.min(Math.max(0, token), length - 1)
  return fitWithin(before, claim.units, after, {
    start: starts[inside(claim.firstToken + offset - reaches.aroundOffset)] ?? 0,
    end: ends[inside(claim.lastToken + offset + reaches.aroundOffset)] ?? 0,
  })
}

/**
 * Unchanged words are evidence by their length, and a longer text needs more of it; without any of their surroundings
 * they must be rarer. Changed words need much that is rare in themselves, or both sides of their surroundings and most
 * of what told them from look-alikes.
 */
function isEvident(
  { before, after }: Comparison,
  claim: TextRange,
  fit: Fit,
  same: boolean,
  evidence: Evidence,
): boolean {
  const length = claim.end - claim.start
  const { weaker, stronger } = supportOf(before, claim, after, fit)
  const isSupported = weaker >= fitNeeds.supportOfShort
  if (!same) {
    if (similarityOf(claim, fit.image, fit) < fitNeeds.similarity) return false
    const { ownRare, oneInOwn, oneInAll } = elsewhereNeeds
    const isRare = evidence.ownRare >= Math.max(ownRare, evidence.ownDistinctive / oneInOwn)
    const isMostRare = evidence.rare >= evidence.distinctive / oneInAll
    return (length >= lengths.long && isRare) || (length >= lengths.short && isSupported && isMostRare)
  }
  if (length < lengths.short && !isSupported) return false
  const { most, timesLog } = elsewhereNeeds.unitsOfSame
  const isEnough = length + fit.left + fit.right >= Math.min(most, timesLog * Math.log2(before.units.length))
  return (
    isEnough &&
    (stronger >= fitNeeds.support || evidence.rare >= elsewhereNeeds.withoutContext * rareNeeded(before))
  )
}
