import { tidyImage } from '../comparison/back-to-text'
import type { Comparison, Side } from '../comparison/comparison'
import { tokenAfter } from '../comparison/tokens'
import { foldsAlike } from '../text/folded-words'
import type { TextRange } from '../text/range'
import { placesInDoubt } from './better-copy'
import type { ClaimPlace } from './claim-place'
import { likeness, supportOf } from './conviction'
import { copyAt } from './copy-at'
import type { Fit } from './fit'
import { type Leftover, type LikelyOffset, likelyOffsets, type TokenSpan } from './likely-offsets'
import { fitWithin } from './nearby-fit'
import type { Placement } from './placement'
import type { Remains } from './remains'
import { withReplacedEdges } from './replaced-edges'

/**
 * Looks for a claim that is no longer between its surroundings among what was inserted: text that moved. Found only
 * when enough of its words and surroundings are there, some of them rare, nothing else inserted is nearly as good, and
 * nothing else that was deleted is nearly as good an origin. Looks for the very words only when `same` is wanted.
 */
export function placeElsewhere(
  comparison: Comparison,
  claim: ClaimPlace,
  { deleted, inserted }: Remains,
  wanted: 'same' | 'any',
): Placement {
  const { before, after } = comparison
  const { offsets, distinctive, ownDistinctive } = likelyOffsets(deleted, claim, farContext, inserted)
  const [best, ...others] = offsets
  if (!best || best.rare < neededRarity(before)) return { found: 'nothing' }
  if (best.ownRare < strongRarity && !isLeftOver(deleted, claim)) return { found: 'nothing' }
  const copy = copyAt(before, after, claim, best.offset)
  if (!copy && wanted === 'same') return { found: 'nothing' }
  const fit = copy ?? fitAt(before, after, claim, best.offset)
  if (!fit) return { found: 'nothing' }
  const image = withReplacedEdges(before, claim.units, after, fit)
  const units = tidyImage(before, claim.units, after, image)
  const same = foldsAlike(before, claim.units, after, units)
  const rarity = { ...best, distinctive, ownDistinctive }
  if (!isEvident(comparison, claim.units, fit, same, rarity)) return { found: 'nothing' }

  const rival = others.find((other) => rivals(other, best))
  if (rival) {
    const other = fitAt(before, after, claim, rival.offset)
    return { found: 'several', units: other ? [units, other.image] : [units] }
  }
  const origins = likelyOffsets(inserted, placeIn(after, units), farContext, deleted).offsets
  const own = origins.find(({ offset }) => Math.abs(offset + best.offset) <= contextTokens)
  const isShared = origins.some((origin) => origin !== own && (!own || rivals(origin, own)))
  if (isShared) return { found: 'several', units: [units] }
  const doubted = placesInDoubt(comparison, claim.units, units)
  if (doubted.length > 0) return { found: 'several', units: doubted }
  return { found: same ? 'same' : 'changed', units }
}

/** Whether any of the claim's words is without a counterpart; if all have one, the claim has not moved away. */
const isLeftOver = (deleted: Leftover, { firstToken, lastToken }: TokenSpan) =>
  deleted.isLeft.subarray(firstToken, lastToken).includes(1)

/** So many three-in-a-rows of its own that stand once are no accident, wherever they stand now. */
const strongRarity = 6

const contextTokens = 8
const farContext = 24

/** Whether an offset has nearly as much of the claim, and of what is rare in it. */
const rivals = (one: LikelyOffset, best: LikelyOffset) =>
  one.own * 3 >= best.own * 2 && one.rare * 3 >= best.rare * 2

/** In a long text, three words that stand once may stand once by accident. */
const neededRarity = (before: Side) => (before.tokens.length < 1000 ? 1 : 3)

function fitAt(before: Side, after: Side, claim: ClaimPlace, offset: number): Fit | null {
  const { starts, ends, length } = after.tokens
  const inside = (token: number) => Math.min(Math.max(0, token), length - 1)
  return fitWithin(before, claim.units, after, {
    start: starts[inside(claim.firstToken + offset - 2 * contextTokens)] ?? 0,
    end: ends[inside(claim.lastToken + offset + 2 * contextTokens)] ?? 0,
  })
}

function placeIn({ tokens }: Side, units: TextRange): TokenSpan {
  return {
    firstToken: tokenAfter(tokens, units.start),
    lastToken: tokenAfter(tokens, units.end - 1) + 1,
  }
}

type Rarity = { rare: number; ownRare: number; distinctive: number; ownDistinctive: number }

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
  rarity: Rarity,
): boolean {
  const length = claim.end - claim.start
  const { weaker, stronger } = supportOf(before, claim, after, fit)
  if (!same) {
    if (likeness(claim, fit.image, fit) < 0.7) return false
    const isRare = rarity.ownRare >= Math.max(strongRarity, rarity.ownDistinctive / 4)
    return (length >= 40 && isRare) || (length >= 8 && weaker >= 0.7 && rarity.rare * 2 >= rarity.distinctive)
  }
  if (length < 8 && weaker < 0.7) return false
  const isEnough = length + fit.left + fit.right >= Math.min(60, 4 * Math.log2(before.units.length))
  return isEnough && (stronger >= 0.5 || rarity.rare >= 2 * neededRarity(before))
}
