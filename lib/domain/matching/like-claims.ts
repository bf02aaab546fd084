import { numbersIn } from '../text/figure/numbers'
import { likenesses } from './bm25'
import { type Counted, TrigramCounter } from './counted'
import { likenessOfNumbers, type NumberLikeness } from './number-likeness'
import { stemsOf } from './stems'

/** `score` is above nought and at most one, which only the same words have. */
export type LikeClaim = { id: string; score: number; numbers: NumberLikeness }

/**
 * The claims of a corpus that say most nearly what `query` says, likest first, at most `limit`; those as like as each other in
 * the order of the corpus. They are ranked by BM25 over every three letters of their stems, so that no word has to be the same.
 *
 * What shares no three letters with the query is left out, and so is an id that came before. The corpus is gone through once;
 * of a very long text the beginning counts. A query without letters and digits is like nothing.
 */
export function likeClaims(
  query: string,
  corpus: Iterable<{ id: string; text: string }>,
  limit: number,
): LikeClaim[] {
  const stems = stemsOf(query)
  if (!(limit >= 1) || stems.length === 0) return []
  const numbers = numbersIn(beginningOf(query))
  return ranked(stems, corpus)
    .slice(0, limit)
    .map(({ id, text, score }) => ({
      ...{ id, score },
      numbers: likenessOfNumbers(numbers, numbersIn(beginningOf(text))),
    }))
}

function ranked(stems: readonly string[], corpus: Iterable<{ id: string; text: string }>) {
  const counter = new TrigramCounter(stems)
  const found: (Counted & { id: string; text: string })[] = []
  const known = new Set<string>()
  let length = 0
  for (const { id, text } of corpus) {
    if (known.has(id)) continue
    known.add(id)
    const counted = counter.count(text)
    length += counted.length
    if (counted.hits > 0) found.push({ id, text, ...counted })
  }
  const scores = likenesses(counter.own, found, known.size, length)
  return found
    .map(({ id, text }, at) => ({ id, text, score: scores[at] ?? 0 }))
    .sort((one, other) => other.score - one.score)
}

/** As far as numbers are read from a text. */
const beginningOf = (text: string) => text.slice(0, 2000)
