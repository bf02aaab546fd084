import { nodeHash, spanHash } from '../../lib/domain/history/merkle'
import { sha256 } from './log'

/** A whole tree in memory: the complete subtrees of every level, the leaves first. Some 64 bytes an entry. */
export class Tree {
  readonly levels: Uint8Array[][]

  constructor(leaves: Uint8Array[]) {
    this.levels = [leaves]
    for (let below = leaves; below.length > 1; ) {
      const above: Uint8Array[] = []
      for (let index = 1; index < below.length; index += 2) {
        const [left, right] = [below[index - 1], below[index]]
        if (left && right) above.push(nodeHash(sha256, left, right))
      }
      this.levels.push(above)
      below = above
    }
  }

  get size(): number {
    return this.levels[0]?.length ?? 0
  }

  rootAt(size: number): Uint8Array {
    return spanHash(sha256, { start: 0, end: size }, ({ level, index }) => {
      const hash = this.levels[level]?.[index]
      if (!hash) throw new RangeError(`There is no tree of ${size}`)
      return hash
    })
  }
}
