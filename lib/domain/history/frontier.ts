import type { Sha256 } from './bytes'
import { isCount, isHash, nodeHash, subtreesOf } from './merkle'

/**
 * What one has to remember of a tree to let it grow and to name its root at any size: the hashes of the
 * complete subtrees it consists of, the largest first. A million leaves need seven hashes, never more than twenty.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The tree with these leaf hashes added at its end. Throws on what is no tree, or no hash. */
export function extend(sha256: Sha256, frontier: Frontier, leaves: Iterable<Uint8Array>): Frontier {
  refuseNoTree(frontier)
  let size = frontier.size
  const hashes = [...frontier.hashes]
  for (const leaf of leaves) {
    if (!isHash(leaf)) throw new RangeError('A leaf is added by its hash')
    let hash = leaf
    for (let width = 1; size % (width * 2) >= width; width *= 2) {
      const left = hashes.pop()
      if (left) hash = nodeHash(sha256, left, hash)
    }
    hashes.push(hash)
    size += 1
  }
  return { size, hashes }
}

/** The root of the tree (RFC 6962 section 2.1). Throws on what is no tree. */
export function rootOf(sha256: Sha256, frontier: Frontier): Uint8Array {
  refuseNoTree(frontier)
  const [last, ...before] = frontier.hashes.toReversed()
  if (!last) return sha256(new Uint8Array())
  return before.reduce((right, left) => nodeHash(sha256, left, right), last)
}

/** A tree of this size consists of one complete subtree for each power of two in it. */
function refuseNoTree({ size, hashes }: Frontier): void {
  const whole = isCount(size) && subtreesOf({ start: 0, end: size }).length === hashes.length
  if (!whole || !hashes.every(isHash)) throw new RangeError(`These are not the subtrees of a tree of ${size}`)
}
