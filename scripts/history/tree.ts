import { hash } from 'node:crypto'
import { type Subtree, spanHash } from '../../lib/domain/history/merkle'
import { sha256 } from '../../processes/signer/log'

/** How many bytes a hash has. */
export const WIDTH = 32

/** A whole tree in memory: the complete subtrees of every level one after the other, the leaves first. 64 bytes an entry. */
export class Tree {
  readonly levels: Buffer[]

  constructor(leaves: Buffer) {
    this.levels = [leaves]
    // One node at a time: what is hashed is written over again and again.
    const node = Buffer.alloc(1 + 2 * WIDTH, 0x01)
    for (let below = leaves; below.length >= 2 * WIDTH; ) {
      const above = Buffer.alloc(Math.floor(below.length / (2 * WIDTH)) * WIDTH)
      for (let at = 0; at < above.length; at += WIDTH) {
        below.copy(node, 1, 2 * at, 2 * at + 2 * WIDTH)
        hash('sha256', node, 'buffer').copy(above, at)
      }
      this.levels.push(above)
      below = above
    }
  }

  get size(): number {
    return (this.levels[0]?.length ?? 0) / WIDTH
  }

  hashOf({ level, index }: Subtree): Buffer {
    const hashes = this.levels[level]?.subarray(index * WIDTH, (index + 1) * WIDTH)
    if (hashes?.length !== WIDTH) throw new RangeError(`There is no subtree ${index} of level ${level}`)
    return hashes
  }

  rootAt(size: number): Uint8Array {
    return spanHash(sha256, { start: 0, end: size }, (subtree) => this.hashOf(subtree))
  }
}
