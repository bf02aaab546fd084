import { concatBytes, type Sha256, sameBytes } from './bytes'

/** Half-open range of leaves: `start` is inside, `end` is not. */
export type Span = { start: number; end: number }

/** The complete subtree over the 2^level leaves from index · 2^level on. Its hash never changes once it is full. */
export type Subtree = { level: number; index: number }

/**
 * Hash of an inner node (RFC 6962 section 2.1): SHA-256(0x01 ‖ left ‖ right). Throws on parts that are no hashes: cut
 * elsewhere, the same bytes would be another tree.
 */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (!isHash(left) || !isHash(right))
    throw new RangeError(`A node is over two hashes of ${HASH_LENGTH} bytes`)
  return sha256(concatBytes(Uint8Array.of(0x01), left, right))
}

/** The complete subtrees that make up a span of a proof, from left to right: at most two per level of the tree. */
export function subtreesOf({ start, end }: Span): Subtree[] {
  if (!isCount(start) || !isCount(end)) throw new RangeError(`There are no leaves from ${start} to ${end}`)
  const subtrees: Subtree[] = []
  for (let at = start; at < end; ) {
    let level = 0
    let width = 1
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level += 1
      width *= 2
    }
    subtrees.push({ level, index: at / width })
    at += width
  }
  return subtrees
}

/**
 * Merkle tree hash of a span (RFC 6962 section 2.1) that starts where a subtree of its size may start, as the
 * whole tree and every span of a proof do. `find` answers for the subtrees that `subtreesOf` names.
 */
export function spanHash(sha256: Sha256, span: Span, find: (subtree: Subtree) => Uint8Array): Uint8Array {
  const hashes = subtreesOf(span).map(find)
  const last = hashes.pop()
  if (!last) return sha256(new Uint8Array())
  if (!isHash(last)) throw new RangeError(`A subtree has a hash of ${HASH_LENGTH} bytes`)
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right), last)
}

/** The spans whose hashes are the audit path of a leaf, nearest first (RFC 6962 section 2.1.1). */
export function inclusionSpans(index: number, size: number): Span[] {
  if (!isCount(index) || !isCount(size) || index >= size)
    throw new RangeError(`There is no leaf ${index} in a tree of ${size}`)
  const spans: Span[] = []
  let whole: Span = { start: 0, end: size }
  while (whole.end - whole.start > 1) {
    const middle = whole.start + splitOf(whole.end - whole.start)
    const [inside, beside] = index < middle ? parts(whole, middle) : parts(whole, middle).reverse()
    if (!inside || !beside) break
    spans.unshift(beside)
    whole = inside
  }
  return spans
}

/** The spans whose hashes prove that a tree of `size` continues one of `oldSize` (RFC 6962 section 2.1.2). */
export function consistencySpans(oldSize: number, size: number): Span[] {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size)
    throw new RangeError(`A tree of ${size} does not continue ${oldSize}`)
  if (oldSize === 0) return []
  const spans: Span[] = []
  let whole: Span = { start: 0, end: size }
  while (oldSize < whole.end) {
    const middle = whole.start + splitOf(whole.end - whole.start)
    const [left, right] = parts(whole, middle)
    spans.unshift(oldSize <= middle ? right : left)
    whole = oldSize <= middle ? left : right
  }
  return whole.start === 0 ? spans : [whole, ...spans]
}

export type Inclusion = {
  leaf: Uint8Array
  index: number
  size: number
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/**
 * Whether the leaf stands at `index` in the tree with this root (RFC 9162 section 2.1.3.2). What is no hash of 32 bytes
 * or no count proves nothing.
 */
export function provesInclusion(sha256: Sha256, { leaf, index, size, root, proof }: Inclusion): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false
  if (![leaf, root, ...proof].every(isHash)) return false
  let at = index
  let last = size - 1
  let hash = leaf
  for (const beside of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sha256, beside, hash)
      while (at % 2 === 0 && at !== 0) {
        at /= 2
        last = half(last)
      }
    } else {
      hash = nodeHash(sha256, hash, beside)
    }
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameBytes(hash, root)
}

export type Consistency = {
  oldSize: number
  oldRoot: Uint8Array
  size: number
  root: Uint8Array
  proof: readonly Uint8Array[]
}

/**
 * Whether the newer tree holds the older one unchanged (RFC 9162 section 2.1.4.2). The tree of no leaves is part of every
 * tree, without a proof, and has one root: SHA-256 of nothing.
 */
export function provesConsistency(sha256: Sha256, consistency: Consistency): boolean {
  const { oldSize, oldRoot, size, root, proof } = consistency
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return false
  if (![oldRoot, root, ...proof].every(isHash)) return false
  if (oldSize === 0 && !sameBytes(oldRoot, sha256(new Uint8Array()))) return false
  if (oldSize === size) return proof.length === 0 && sameBytes(oldRoot, root)
  if (oldSize === 0) return proof.length === 0

  const [first, ...rest] = splitOf(oldSize + 1) === oldSize ? [oldRoot, ...proof] : proof
  if (!first) return false
  let at = oldSize - 1
  let last = size - 1
  while (at % 2 === 1) {
    at = half(at)
    last = half(last)
  }
  let oldHash = first
  let hash = first
  for (const beside of rest) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      oldHash = nodeHash(sha256, beside, oldHash)
      hash = nodeHash(sha256, beside, hash)
      while (at % 2 === 0 && at !== 0) {
        at /= 2
        last = half(last)
      }
    } else {
      hash = nodeHash(sha256, hash, beside)
    }
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameBytes(oldHash, oldRoot) && sameBytes(hash, root)
}

/** The largest power of two below a width of at least two: by doubling, for a logarithm is rounded. */
function splitOf(width: number): number {
  let split = 1
  while (split * 2 < width) split *= 2
  return split
}

function parts({ start, end }: Span, middle: number): [Span, Span] {
  return [
    { start, end: middle },
    { start: middle, end },
  ]
}

/** Not by shifting: sizes may exceed 32 bits. */
function half(count: number): number {
  return Math.floor(count / 2)
}

/** A size or an index: beyond safe integers a step more would be no other number. */
export function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0
}

/** Whether these bytes can be a hash at all. */
export function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_LENGTH
}

/** Bytes of SHA-256. */
const HASH_LENGTH = 32
