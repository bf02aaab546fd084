/** Gives every distinct spelling a small number, so that words compare as integers. Exact: no two spellings share one. */
export class Vocabulary {
  private slots = new Int32Array(1 << 12).fill(-1)
  private hashes = new Int32Array(1 << 11)
  private lengths = new Int32Array(1 << 11)
  private sources: { units: Uint16Array; start: number }[] = []

  /** The id of the spelling `units[start..end)`. The units must not change afterwards. */
  idOf(units: Uint16Array, start: number, end: number): number {
    const hash = hashOf(units, start, end)
    let slot = hash & (this.slots.length - 1)
    for (let id = this.slots[slot] ?? -1; id !== -1; id = this.slots[slot] ?? -1) {
      if (this.hashes[id] === hash && this.isSpelt(id, units, start, end)) return id
      slot = (slot + 1) & (this.slots.length - 1)
    }
    return this.add(slot, hash, units, start, end)
  }

  private add(slot: number, hash: number, units: Uint16Array, start: number, end: number): number {
    const id = this.sources.length
    if (id === this.hashes.length) {
      this.hashes = doubled(this.hashes)
      this.lengths = doubled(this.lengths)
    }
    this.sources.push({ units, start })
    this.hashes[id] = hash
    this.lengths[id] = end - start
    this.slots[slot] = id
    if (id * 2 > this.slots.length) this.rehash()
    return id
  }

  private isSpelt(id: number, units: Uint16Array, start: number, end: number): boolean {
    const source = this.sources[id]
    if (!source || this.lengths[id] !== end - start) return false
    for (let at = start; at < end; at++) {
      if (source.units[source.start + at - start] !== units[at]) return false
    }
    return true
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1)
    for (let id = 0; id < this.sources.length; id++) {
      let slot = (this.hashes[id] ?? 0) & (this.slots.length - 1)
      while (this.slots[slot] !== -1) slot = (slot + 1) & (this.slots.length - 1)
      this.slots[slot] = id
    }
  }
}

function hashOf(units: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}

function doubled(full: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(full.length * 2)
  larger.set(full)
  return larger
}
