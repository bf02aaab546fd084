import { type StemmedWord, stretchesOf, tellingStems, wordsIn } from './stems'
import { trigramsOf } from './trigrams'

/**
 * A text as it is likened to a query: how often it has each trigram of the query, in their order, how many of these it has in
 * all, and how many of any.
 */
export type Counted = { counts: Uint8Array; hits: number; length: number; isSame: boolean }

/** Counts the trigrams of a query in one text after another. Whatever stands between two spaces is looked at once. */
export class TrigramCounter {
  /** What the query itself has. */
  readonly own: Counted
  private readonly places: ReadonlyMap<string, number>
  private readonly said: string
  private readonly known = new Map<string, Stretch>()

  /** `stems` are those of the query. */
  constructor(stems: readonly string[]) {
    this.said = stems.join(' ')
    this.places = new Map([...new Set(trigramsOf(stems))].map((gram, place) => [gram, place]))
    this.own = this.sum([this.foundIn(stems)])
  }

  count(text: string): Counted {
    const stretches = stretchesOf(text).map((stretch) => this.known.get(stretch) ?? this.learn(stretch))
    const hasMore = stretches.some(({ telling }) => telling.length > 0)
    const counted = this.sum(stretches.map((stretch) => (hasMore ? stretch.telling : stretch.any)))
    if (counted.length !== this.own.length || counted.hits !== this.own.hits) return counted
    const isSame = tellingStems(stretches.flatMap(({ words }) => words)).join(' ') === this.said
    return { ...counted, isSame }
  }

  private learn(stretch: string): Stretch {
    const words = wordsIn(stretch)
    const telling = words.filter(({ isEmpty }) => !isEmpty)
    const found = (some: readonly StemmedWord[]) => this.foundIn(some.map(({ stem }) => stem))
    const learnt = { words, telling: found(telling), any: found(words) }
    this.known.set(stretch, learnt)
    return learnt
  }

  private foundIn(stems: readonly string[]): Found {
    const grams = trigramsOf(stems)
    return { length: grams.length, places: grams.flatMap((gram) => this.places.get(gram) ?? []) }
  }

  private sum(all: readonly Found[]): Counted {
    const counts = new Uint8Array(this.places.size)
    let [length, hits] = [0, 0]
    for (const found of all) {
      length += found.length
      hits += found.places.length
      for (const place of found.places) counts[place] = Math.min(255, (counts[place] ?? 0) + 1)
    }
    return { counts, hits, length, isSame: false }
  }
}

/** How many trigrams there are, and the places of those that the query has, too. */
type Found = { length: number; places: readonly number[] }
type Stretch = { words: readonly StemmedWord[]; telling: Found; any: Found }
