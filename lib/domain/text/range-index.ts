import type { TextRange } from './range'

/**
 * Finds ranges by place: building takes n log n, each question log n and what it finds. The ranges lie sorted by start;
 * each half of them knows how far its ranges reach, so that halves which end before the place are stepped over.
 */
export class RangeIndex<Item extends TextRange> {
  private readonly items: readonly Item[]
  /** For the middle of each half, the furthest end within that half. */
  private readonly reach: number[]

  constructor(items: readonly Item[]) {
    this.items = [...items].sort((one, other) => one.start - other.start || other.end - one.end)
    this.reach = new Array<number>(this.items.length).fill(0)
    this.measure(0, this.items.length)
  }

  /** The ranges that share a code unit with this one, by start; of two that start together the longer one first. */
  overlapping(range: TextRange): Item[] {
    const found: Item[] = []
    if (range.start < range.end) this.collect(range, 0, this.items.length, found)
    return found
  }

  private measure(from: number, to: number): number {
    if (from >= to) return Number.NEGATIVE_INFINITY
    const middle = (from + to) >> 1
    const own = this.items[middle]?.end ?? 0
    const furthest = Math.max(own, this.measure(from, middle), this.measure(middle + 1, to))
    this.reach[middle] = furthest
    return furthest
  }

  private collect(range: TextRange, from: number, to: number, found: Item[]): void {
    const middle = (from + to) >> 1
    const item = this.items[middle]
    if (from >= to || !item || (this.reach[middle] ?? 0) <= range.start) return
    this.collect(range, from, middle, found)
    if (item.start >= range.end) return
    if (item.end > Math.max(range.start, item.start)) found.push(item)
    this.collect(range, middle + 1, to, found)
  }
}
