import type { Comparison, Side } from '../comparison/comparison'
import type { Run } from '../comparison/run'
import { WordTriples } from '../comparison/word-triples'
import type { Leftover } from './likely-offsets'

/** What two texts have left over where a counterpart would be expected: deleted from the one, inserted in the other. */
export type Remains = { deleted: Leftover; inserted: Leftover }

export function remainsOf({ before, after, runs }: Comparison): Remains {
  return {
    deleted: leftoverOf(before, runs, ({ a }) => a),
    inserted: leftoverOf(after, runs, ({ b }) => b),
  }
}

function leftoverOf({ tokens }: Side, runs: Run[], startOf: (run: Run) => number): Leftover {
  const isLeft = new Uint8Array(tokens.length).fill(1)
  for (const run of runs) {
    // A shorter run is as likely an accident inside something that moved.
    if (run.length >= 4) isLeft.fill(0, startOf(run), startOf(run) + run.length)
  }
  return { tokens, triples: new WordTriples(tokens), isLeft }
}
