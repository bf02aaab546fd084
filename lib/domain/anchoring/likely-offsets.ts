import type { Tokens } from '../comparison/tokens'
import type { WordTriples } from '../comparison/word-triples'

/**
 * Words `from` the one text may stand at `from + offset` in the other: `votes` counts their three-in-a-rows found
 * there, `own` those within the claim, and `rare` and `ownRare` those of them that stand but once in either whole text,
 * which is what look-alikes do not share.
 */
export type LikelyOffset = { offset: number; own: number; ownRare: number; votes: number; rare: number }

/** One text of two, as seen from the other. */
export type Leftover = { tokens: Tokens; triples: WordTriples; isLeft: Uint8Array }

/** A claim's tokens, half-open. */
export type TokenSpan = { firstToken: number; lastToken: number }

/** The likeliest offsets first, and how many of the three-in-a-rows looked for stand but once in their own text: all, and the claim's. */
export type Likelihoods = { offsets: LikelyOffset[]; distinctive: number; ownDistinctive: number }

/**
 * Where a claim's tokens, and `reach` more on either side, stand among what is left over of `there`. Offsets nearby, which a word put
 * in or left out makes of one, count as one.
 */
export function likelyOffsets(here: Leftover, claim: TokenSpan, reach: number, there: Leftover): Likelihoods {
  const start = Math.max(0, claim.firstToken - reach)
  const end = Math.min(here.tokens.length, claim.lastToken + reach)
  const tallies = new Map<number, LikelyOffset>()
  let distinctive = 0
  let ownDistinctive = 0
  for (let at = start; at + 3 <= end; at++) {
    const isDistinctive = here.triples.find(here.tokens.ids, at, 2).length === 1
    const isOwn = at + 2 >= claim.firstToken && at < claim.lastToken
    if (isDistinctive) distinctive++
    if (isDistinctive && isOwn) ownDistinctive++
    const places = there.triples.find(here.tokens.ids, at, mostPlaces)
    if (places.length === mostPlaces) continue
    const isRare = isDistinctive && places.length === 1
    for (const place of places) {
      // What stands once in either text and yet not where it would be expected has moved, whatever lies over it.
      if (there.isLeft[place] === 0 && !isRare) continue
      const tally = tallies.get(place - at) ?? { offset: place - at, own: 0, ownRare: 0, votes: 0, rare: 0 }
      tallies.set(place - at, tally)
      tally.votes++
      if (isRare) tally.rare++
      if (isOwn) tally.own++
      if (isOwn && isRare) tally.ownRare++
    }
  }
  return { offsets: merged([...tallies.values()]), distinctive, ownDistinctive }
}

function merged(tallies: LikelyOffset[]): LikelyOffset[] {
  const offsets: LikelyOffset[] = []
  for (const tally of tallies.sort((one, other) => other.votes - one.votes)) {
    const same = offsets.find(({ offset }) => Math.abs(offset - tally.offset) <= near)
    if (same) {
      same.votes += tally.votes
      same.rare += tally.rare
      same.own += tally.own
      same.ownRare += tally.ownRare
    } else if (offsets.length < mostOffsets) offsets.push(tally)
  }
  return offsets.sort((one, other) => other.own - one.own || other.rare - one.rare || other.votes - one.votes)
}

const near = 8
const mostOffsets = 32
/** Three words that stand more often than this say nothing about a place. */
const mostPlaces = 8
