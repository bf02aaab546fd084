import type { Counted } from './counted'

/**
 * How like each text is to a query, of all `size` that there are: BM25, as a part of what the query itself would have. What few
 * texts have says more than what many have, and a trigram counts less each further time.
 */
export function likenesses(own: Counted, found: readonly Counted[], size: number, length: number): number[] {
  const weights = Float64Array.from(own.counts, (_, place) => {
    const having = found.reduce((sum, { counts }) => sum + (counts[place] ? 1 : 0), 0)
    return Math.log(1 + (size - having + 0.5) / (having + 0.5))
  })
  const best = score(own)
  return found.map((text) => (text.isSame ? 1 : Math.min(score(text) / best, nearlyOne)))

  function score(text: Counted): number {
    const saturation = k1 * (1 - b + (b * text.length * size) / length)
    let sum = 0
    for (let place = 0; place < weights.length; place++) {
      const count = text.counts[place] ?? 0
      if (count > 0) sum += ((weights[place] ?? 0) * count * (k1 + 1)) / (count + saturation)
    }
    return sum
  }
}

/** How much it counts that a trigram is there again, and how much a long text is held against it. */
const k1 = 1.2
const b = 0.75

/** For words that are not the same and have all that was asked for. */
const nearlyOne = 0.999
