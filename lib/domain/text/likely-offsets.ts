import type { Tokens } from './tokens'
import type { WordTriples } from './word-triples'

/**
 * Words `from` the one text may stand at `from + offset` in the other: `votes` counts their three-in-a-rows found
 * there, `rare` those of them that stand but once in either whole text, which is what look-alikes do not share.
 */
export type LikelyOffset = { offset: number; votes: number; rare: number }

/** One text of two, as seen from the other. */
export type Leftover = { tokens: Tokens; triples: WordTriples; isLeft: Uint8Array }

/**
 * The offsets at which the tokens `start`..`end` of `here` stand among what is left over of `there`, likeliest first.
 * Offsets nearby, which a word put in or left out makes of one, count as one.
 */
export function likelyOffsets(here: Leftover, start: number, end: number, there: Leftover): LikelyOffset[] {
  const tallies = new Map<number, LikelyOffset>()
  for (let at = start; at + 3 <= end; at++) {
    const places = there.triples.find(here.tokens.ids, at, mostPlaces)
    if (places.length === mostPlaces) continue
    const isRare = places.length === 1 && here.triples.find(here.tokens.ids, at, 2).length === 1
    for (const place of places) {
      if (there.isLeft[place] === 0) continue
      const tally = tallies.get(place - at) ?? { offset: place - at, votes: 0, rare: 0 }
      tallies.set(place - at, tally)
      tally.votes++
      if (isRare) tally.rare++
    }
  }
  const merged: LikelyOffset[] = []
  for (const tally of [...tallies.values()].sort((one, other) => other.votes - one.votes)) {
    const same = merged.find(({ offset }) => Math.abs(offset - tally.offset) <= near)
    if (same) {
      same.votes += tally.votes
      same.rare += tally.rare
    } else merged.push(tally)
  }
  return merged.sort((one, other) => other.rare - one.rare || other.votes - one.votes)
}

const near = 8
/** Three words that stand more often than this say nothing about a place. */
const mostPlaces = 1000
