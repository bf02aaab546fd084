import { foldedWords, type StemmedWord, stemmed, tellingStems } from './stems'
import { trigramsOf } from './trigrams'

/**
 * A text as it is likened to a query: how often it has each trigram of the query, in their order, how many of these it has in
 * all, and how many of any.
 */
export type Counted = { counts: Uint8Array; hits: number; length: number; isSame: boolean }

/** Counts the trigrams of a query in one text after another. Each word is stemmed once. */
export class TrigramCounter {
  /** What the query itself has. */
  readonly own: Counted
  private readonly places: ReadonlyMap<string, number>
  private readonly said: string
  private readonly known = new Map<string, Word>()

  /** `stems` are those of the query. */
  constructor(stems: readonly string[]) {
    this.said = stems.join(' ')
    this.places = new Map([...new Set(stems.flatMap(trigramsOf))].map((gram, place) => [gram, place]))
    this.own = this.sum(stems.map((stem) => this.foundIn(stem)))
  }

  count(text: string): Counted {
    const words = foldedWords(text).map((folded) => this.known.get(folded) ?? this.learn(folded))
    const telling = words.filter(({ isEmpty }) => !isEmpty)
    const counted = this.sum(telling.length > 0 ? telling : words)
    if (counted.length !== this.own.length || counted.hits !== this.own.hits) return counted
    return { ...counted, isSame: tellingStems(words).join(' ') === this.said }
  }

  private learn(folded: string): Word {
    const { stem, isEmpty } = stemmed(folded)
    const { length, places } = this.foundIn(stem)
    const learnt = { stem, isEmpty, length, places }
    this.known.set(folded, learnt)
    return learnt
  }

  private foundIn(stem: string): Found {
    const grams = trigramsOf(stem)
    const places: number[] = []
    for (const gram of grams) {
      const place = this.places.get(gram)
      if (place !== undefined) places.push(place)
    }
    return { length: grams.length, places }
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
type Word = StemmedWord & Found
