import type { Comparison, Side } from '../comparison/comparison'
import type { Run } from '../comparison/run'
import type { Tokens } from '../comparison/tokens'
import { WordTriples } from '../comparison/word-triples'
import type { TokenSpan } from './span'
import { caps, reaches } from './thresholds'

/** One text of two: what it has left over where the other has no counterpart, `isLeft` by token. */
export type Leftover = { tokens: Tokens; triples: WordTriples; isLeft: Uint8Array }

/** What two texts have left over: deleted from the one, inserted in the other. */
export type Leftovers = { deleted: Leftover; inserted: Leftover }

export function leftoversOf({ before, after, runs }: Comparison): Leftovers {
  return {
    deleted: leftoverOf(before, runs, ({ a }) => a),
    inserted: leftoverOf(after, runs, ({ b }) => b),
  }
}

function leftoverOf({ tokens }: Side, runs: Run[], startOf: (run: Run) => number): Leftover {
  const isLeft = new Uint8Array(tokens.length).fill(1)
  for (const run of runs) {
    if (run.length >= reaches.runThatStays) isLeft.fill(0, startOf(run), startOf(run) + run.length)
  }
  return { tokens, triples: new WordTriples(tokens), isLeft }
}

/**
 * Words `from` the one text may stand at `from + offset` in the other: `all` counts their three-in-a-rows found
 * there, `own` those within the claim, and `rare` and `ownRare` those of them that stand but once in either whole text,
 * which is what look-alikes do not share.
 */
export type Offset = { offset: number; all: number; own: number; rare: number; ownRare: number }

/** The likeliest offsets first, and how many of the three-in-a-rows looked for stand but once in their own text: all, and the claim's. */
export type Offsets = { offsets: Offset[]; distinctive: number; ownDistinctive: number }

/**
 * Where a claim's tokens, and `reach` more on either side, stand among what is left over of `there`. Offsets nearby, which a word put
 * in or left out makes of one, count as one.
 */
export function offsetsOf(here: Leftover, claim: TokenSpan, reach: number, there: Leftover): Offsets {
  const start = Math.max(0, claim.firstToken - reach)
  const end = Math.min(here.tokens.length, claim.lastToken + reach)
  const tallies = new Map<number, Offset>()
  let distinctive = 0
  let ownDistinctive = 0
  for (let at = start; at + 3 <= end; at++) {
    const isDistinctive = here.triples.find(here.tokens.ids, at, 2).length === 1
    const isOwn = at + 2 >= claim.firstToken && at < claim.lastToken
    if (isDistinctive) distinctive++
    if (isDistinctive && isOwn) ownDistinctive++
    const hits = there.triples.find(here.tokens.ids, at, caps.hitsOfTriple)
    if (hits.length === caps.hitsOfTriple) continue
    const isRare = isDistinctive && hits.length === 1
    for (const hit of hits) {
      // What stands once in either text and yet not where it would be expected has moved, whatever lies over it.
      if (there.isLeft[hit] === 0 && !isRare) continue
      const tally = tallies.get(hit - at) ?? { offset: hit - at, all: 0, own: 0, rare: 0, ownRare: 0 }
      tallies.set(hit - at, tally)
      tally.all++
      if (isRare) tally.rare++
      if (isOwn) tally.own++
      if (isOwn && isRare) tally.ownRare++
    }
  }
  return { offsets: merged([...tallies.values()]), distinctive, ownDistinctive }
}

function merged(tallies: Offset[]): Offset[] {
  const offsets: Offset[] = []
  for (const tally of tallies.sort((one, other) => other.all - one.all)) {
    const same = offsets.find(({ offset }) => Math.abs(offset - tally.offset) <= reaches.sameOffset)
    if (same) {
      same.all += tally.all
      same.rare += tally.rare
      same.own += tally.own
      same.ownRare += tally.ownRare
    } else if (offsets.length < caps.offsets) offsets.push(tally)
  }
  return offsets.sort((one, other) => other.own - one.own || other.rare - one.rare || other.all - one.all)
}
