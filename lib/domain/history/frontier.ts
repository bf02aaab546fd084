import type { Sha256 } from './bytes'
import { nodeHash } from './merkle'

/**
 * What one has to remember of a tree to let it grow and to name its root at any size: the hashes of the
 * complete subtrees it consists of, the largest first. A million leaves need seven hashes, never more than twenty.
 */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] }

export const emptyFrontier: Frontier = { size: 0, hashes: [] }

/** The tree with these leaf hashes added at its end. */
export function extend(sha256: Sha256, frontier: Frontier, leaves: Iterable<Uint8Array>): Frontier {
  let size = frontier.size
  const hashes = [...frontier.hashes]
  for (const leaf of leaves) {
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

/** The root of the tree (RFC 6962 section 2.1). */
export function rootOf(sha256: Sha256, { hashes }: Frontier): Uint8Array {
  const [last, ...before] = hashes.toReversed()
  if (!last) return sha256(new Uint8Array())
  return before.reduce((right, left) => nodeHash(sha256, left, right), last)
}
