import type { Tokens } from './tokens'

/** Where every three words in a row stand in a text. */
export class WordTriples {
  private readonly heads: Int32Array
  private readonly next: Int32Array

  constructor(private readonly tokens: Tokens) {
    let size = 16
    while (size < tokens.length) size *= 2
    this.heads = new Int32Array(size).fill(-1)
    this.next = new Int32Array(tokens.length).fill(-1)
    for (let at = tokens.length - 3; at >= 0; at--) {
      const slot = this.slotOf(tokens.ids, at)
      this.next[at] = this.heads[slot] ?? -1
      this.heads[slot] = at
    }
  }

  /** The places of the three words at `ids[at]`, in order, as many as `limit`. */
  find(ids: Int32Array, at: number, limit: number): number[] {
    const places: number[] = []
    let looked = 0
    for (let place = this.heads[this.slotOf(ids, at)] ?? -1; place !== -1; place = this.next[place] ?? -1) {
      if (isSame(this.tokens.ids, place, ids, at)) places.push(place)
      // Two triples in one slot are rare; a slot this long is one triple over and over.
      if (places.length === limit || looked++ > 4 * limit) break
    }
    return places
  }

  private slotOf(ids: Int32Array, at: number): number {
    let hash = 0
    for (let step = 0; step < 3; step++)
      hash = Math.imul(hash ^ (ids[at + step] ?? 0), 0x2c1b3c6d) + 0x297a2d39
    return (hash ^ (hash >>> 15)) & (this.heads.length - 1)
  }
}

function isSame(one: Int32Array, here: number, other: Int32Array, there: number): boolean {
  for (let step = 0; step < 3; step++) if (one[here + step] !== other[there + step]) return false
  return true
}
