import { describe, expect, test } from 'vitest'
import { leafHash } from '@/lib/domain/history/entry'
import { emptyFrontier, extend, rootOf } from '@/lib/domain/history/frontier'
import {
  type Consistency,
  consistencySpans,
  type Inclusion,
  inclusionSpans,
  nodeHash,
  provesConsistency,
  provesInclusion,
  type Subtree,
  spanHash,
  subtreesOf,
} from '@/lib/domain/history/merkle'
import { sha256 } from './sha256'

const [one, two, three] = [1, 2, 3].map((byte) => leafHash(sha256, Uint8Array.of(byte)))
if (!one || !two || !three) throw new Error('three leaves')
const pair = nodeHash(sha256, one, two)
const root = nodeHash(sha256, pair, three)
const empty = sha256(new Uint8Array())

const noHashes = [new Uint8Array(), root.subarray(0, 31), new Uint8Array([...root, 0]), new Uint8Array(64)]
const noCounts = [-1, 0.5, 1.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 2 ** 53 + 2, 1e300]

const inclusion: Inclusion = { leaf: one, index: 0, size: 3, root, proof: [two, three] }
const consistency: Consistency = { oldSize: 2, oldRoot: pair, size: 3, root, proof: [three] }
const included = (change: Partial<Inclusion>) => provesInclusion(sha256, { ...inclusion, ...change })
const consistent = (change: Partial<Consistency>) => provesConsistency(sha256, { ...consistency, ...change })

test('what the edges are held against is proven', () => {
  expect([included({}), consistent({})]).toEqual([true, true])
})

describe('what has not 32 bytes', () => {
  test.each(noHashes.map((bytes) => [bytes.length, bytes] as const))('%i bytes prove nothing', (_, bytes) => {
    expect(included({ leaf: bytes, size: 1, root: bytes, proof: [] })).toBe(false)
    expect(included({ root: nodeHash(sha256, pair, three), leaf: bytes })).toBe(false)
    expect(included({ root: bytes })).toBe(false)
    for (const place of [0, 1]) expect(included({ proof: inclusion.proof.with(place, bytes) })).toBe(false)

    for (const size of [0, 1, 2]) {
      expect(consistent({ oldSize: size, size, oldRoot: bytes, root: bytes, proof: [] })).toBe(false)
    }
    expect(consistent({ oldRoot: bytes })).toBe(false)
    expect(consistent({ root: bytes })).toBe(false)
    expect(consistent({ proof: [bytes] })).toBe(false)
    expect(consistent({ oldSize: 0, oldRoot: empty, root: bytes, proof: [] })).toBe(false)
  })

  test('is no proof even where the hashes above it fit', () => {
    // A node's hash is over 65 bytes; cut elsewhere they are the same bytes and another tree.
    const cut = [one.subarray(0, 31), new Uint8Array([...one.subarray(31), ...two])] as const
    expect(included({ leaf: cut[0], index: 0, size: 2, root: pair, proof: [cut[1]] })).toBe(false)
  })

  test.each(noHashes.map((bytes) => [bytes.length, bytes] as const))('%i bytes grow no tree', (_, bytes) => {
    expect(() => extend(sha256, emptyFrontier, [one, bytes])).toThrow(RangeError)
    expect(() => spanHash(sha256, { start: 0, end: 2 }, () => bytes)).toThrow(RangeError)
    expect(() => nodeHash(sha256, one, bytes)).toThrow(RangeError)
  })
})

describe('a size or an index that counts nothing', () => {
  test.each(noCounts)('%d is refused', (count) => {
    expect(included({ size: count })).toBe(false)
    expect(included({ index: count })).toBe(false)
    expect(included({ index: count, size: count })).toBe(false)
    expect(included({ leaf: root, index: 0, size: count, proof: [] })).toBe(false)
    expect(consistent({ size: count })).toBe(false)
    expect(consistent({ oldSize: count })).toBe(false)
    expect(consistent({ oldSize: count, size: count, oldRoot: root, proof: [] })).toBe(false)

    expect(() => inclusionSpans(count, 3)).toThrow(RangeError)
    expect(() => inclusionSpans(0, count)).toThrow(RangeError)
    expect(() => consistencySpans(count, count)).toThrow(RangeError)
    expect(() => consistencySpans(0, count)).toThrow(RangeError)
    expect(() => subtreesOf({ start: 0, end: count })).toThrow(RangeError)
    expect(() => subtreesOf({ start: count, end: 3 })).toThrow(RangeError)
    expect(() => extend(sha256, { size: count, hashes: [one] }, [two])).toThrow(RangeError)
    expect(() => rootOf(sha256, { size: count, hashes: [one] })).toThrow(RangeError)
  })
})

describe('the tree of no leaves', () => {
  test('holds none', () => {
    expect(included({ leaf: empty, index: 0, size: 0, root: empty, proof: [] })).toBe(false)
    expect(() => inclusionSpans(0, 0)).toThrow(RangeError)
  })

  test('has one root, and two of them with other roots are not consistent', () => {
    const none = { oldSize: 0, size: 0, oldRoot: empty, root: empty, proof: [] }
    expect(consistent(none)).toBe(true)
    expect(consistent({ ...none, root })).toBe(false)
    expect(consistent({ ...none, oldRoot: root })).toBe(false)
    expect(consistent({ ...none, oldRoot: root, root })).toBe(false)
    expect(consistent({ ...none, proof: [empty] })).toBe(false)
  })

  test('is continued by every tree, and no proof is needed for it', () => {
    expect(consistent({ oldSize: 0, oldRoot: empty, proof: [] })).toBe(true)
    expect(consistent({ oldSize: 0, oldRoot: pair, proof: [] })).toBe(false)
    expect(consistent({ oldSize: 0, oldRoot: empty, proof: [three] })).toBe(false)
  })
})

test('a tree whose parts are not those of its size is none', () => {
  expect(() => rootOf(sha256, { size: 3, hashes: [pair] })).toThrow(RangeError)
  expect(() => rootOf(sha256, { size: 0, hashes: [pair] })).toThrow(RangeError)
  expect(() => extend(sha256, { size: 2, hashes: [one, two] }, [three])).toThrow(RangeError)
})

test('an older tree is not larger, and a path is neither longer nor shorter than needed', () => {
  expect(consistent({ oldSize: 3, oldRoot: root, size: 2, root: pair })).toBe(false)
  expect(included({ proof: [two] })).toBe(false)
  expect(included({ proof: [two, three, three] })).toBe(false)
  expect(consistent({ proof: [] })).toBe(false)
  expect(consistent({ proof: [three, three] })).toBe(false)
  expect(() => consistencySpans(3, 2)).toThrow(RangeError)
})

describe('of a tree too large for a logarithm to tell a power of two', () => {
  // What a large subtree holds plays no part: its hash may be anything.
  const hashOf = ({ level, index }: Subtree): Uint8Array =>
    level === 0 || level > 4
      ? leafHash(sha256, new TextEncoder().encode(`${level} ${index}`))
      : nodeHash(
          sha256,
          hashOf({ level: level - 1, index: index * 2 }),
          hashOf({ level: level - 1, index: index * 2 + 1 }),
        )
  const root = (size: number) => spanHash(sha256, { start: 0, end: size }, hashOf)

  test.each([2 ** 49, 2 ** 49 + 1, 2 ** 49 + 3, 2 ** 52 + 1])('%d leaves are continued', (oldSize) => {
    const size = oldSize + 4
    const proof = consistencySpans(oldSize, size).map((span) => spanHash(sha256, span, hashOf))
    const grown = { oldSize, oldRoot: root(oldSize), size, root: root(size), proof }
    expect(provesConsistency(sha256, grown)).toBe(true)
    expect(provesConsistency(sha256, { ...grown, oldSize: oldSize + 1 })).toBe(false)
  })
})
