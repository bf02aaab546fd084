import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromHex, toHex } from '@/lib/domain/history/bytes'
import { leafHash } from '@/lib/domain/history/entry'
import { emptyFrontier, extend, rootOf } from '@/lib/domain/history/frontier'
import {
  consistencySpans,
  inclusionSpans,
  nodeHash,
  provesConsistency,
  provesInclusion,
  type Span,
  type Subtree,
  spanHash,
  subtreesOf,
} from '@/lib/domain/history/merkle'
import { sha256 } from './sha256'

/** Leaves and roots that the reference implementations of Certificate Transparency test themselves with. */
const referenceLeaves = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((hex) => leafHash(sha256, bytes(hex)))

const referenceRoots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const a = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'
const b = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e'
const c = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4'
const d = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b'
const e = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0'
const f = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7'
const g = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a'

describe('the reference vectors of RFC 6962', () => {
  test.each([...referenceRoots.entries()])('the root of the first %i leaves', (size, root) => {
    expect(toHex(rootAt(referenceLeaves, size))).toBe(root)
    expect(toHex(rootOf(sha256, extend(sha256, emptyFrontier, referenceLeaves.slice(0, size))))).toBe(root)
  })

  test.each([
    [0, 1, []],
    [0, 8, [a, b, c]],
    [5, 8, [d, e, f]],
    [2, 3, [referenceRoots[2]]],
    [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', b, d]],
  ])('the audit path of leaf %i in the tree of %i', (index, size, path) => {
    expect(inclusion(referenceLeaves, index, size).map(toHex)).toEqual(path)
  })

  test.each([
    [1, 1, []],
    [1, 8, [a, b, c]],
    [6, 8, [g, e, f]],
    [2, 5, [b, d]],
  ])('the proof that the tree of %i is continued by that of %i', (oldSize, size, path) => {
    expect(consistency(referenceLeaves, oldSize, size).map(toHex)).toEqual(path)
  })
})

const leaves = Array.from({ length: 35 }, (_, index) => leafHash(sha256, Uint8Array.of(index)))

describe('inclusion', () => {
  test('is proven for every leaf of every tree up to 35', () => {
    for (let size = 1; size <= 35; size++) {
      for (let index = 0; index < size; index++) expect(included({ index, size })).toBe(true)
    }
  })

  test('is not proven at another place, in another tree, with another path or for another leaf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 35 }), fc.nat(), fc.nat(), (size, first, second) => {
        const index = first % size
        const other = second % size
        const proof = inclusion(leaves, index, size)
        fc.pre(other !== index)
        expect(included({ index, size }, { index: other })).toBe(false)
        expect(included({ index, size }, { leaf: leaves[other] ?? leaves[0] })).toBe(false)
        expect(included({ index, size }, { root: rootAt(leaves, size - 1) })).toBe(false)
        expect(included({ index, size }, { proof: proof.slice(1) })).toBe(false)
        expect(included({ index, size }, { proof: [...proof, sha256(new Uint8Array())] })).toBe(false)
        expect(included({ index, size }, { proof: proof.with(0, sha256(new Uint8Array())) })).toBe(false)
      }),
    )
  })

  test.each([-1, 0.5, 3, Number.NaN])('is never proven for leaf %d of 3', (index) => {
    expect(included({ index: 2, size: 3 }, { index })).toBe(false)
    expect(() => inclusionSpans(Number.isInteger(index) ? index : -1, 3)).toThrow(RangeError)
  })
})

describe('consistency', () => {
  test('is proven between all trees up to 35', () => {
    for (let size = 0; size <= 35; size++) {
      for (let oldSize = 0; oldSize <= size; oldSize++) expect(consistent(oldSize, size)).toBe(true)
    }
  })

  test('is not proven from a tree that was another', () => {
    const rewritten = leaves.with(3, sha256(Uint8Array.of(9)))
    for (let size = 4; size <= 35; size++) {
      for (let oldSize = 4; oldSize <= size; oldSize++) {
        expect(consistent(oldSize, size, { oldRoot: rootAt(rewritten, oldSize) })).toBe(false)
      }
    }
  })

  test('is not proven with a path too short, too long or changed, nor backwards', () => {
    for (let size = 2; size <= 35; size++) {
      for (let oldSize = 1; oldSize < size; oldSize++) {
        const proof = consistency(leaves, oldSize, size)
        expect(consistent(oldSize, size, { proof: proof.slice(1) })).toBe(false)
        expect(consistent(oldSize, size, { proof: [...proof, sha256(new Uint8Array())] })).toBe(false)
        expect(consistent(oldSize, size, { proof: proof.with(-1, sha256(new Uint8Array())) })).toBe(false)
        expect(consistent(oldSize, size, { oldSize: size, size: oldSize })).toBe(false)
      }
    }
  })
})

describe('what has to be kept', () => {
  test('a proof at a million leaves needs few subtrees', () => {
    const needed = [...inclusionSpans(765_432, 1_000_000), ...consistencySpans(765_432, 1_000_000)]
    expect(needed.flatMap(subtreesOf).length).toBeLessThan(100)
    expect(subtreesOf({ start: 0, end: 1_000_000 })).toHaveLength(7)
  })

  test('sizes beyond 32 bits are still right', () => {
    const size = 2 ** 40 + 5
    const constant = (subtree: Subtree): Uint8Array => {
      let hash = sha256(new Uint8Array())
      for (let level = 0; level < subtree.level; level++) hash = nodeHash(sha256, hash, hash)
      return hash
    }
    const hashOf = (span: Span) => spanHash(sha256, span, constant)
    const root = hashOf({ start: 0, end: size })
    for (const index of [0, 2 ** 32, 2 ** 39 + 1, size - 1]) {
      const proof = inclusionSpans(index, size).map(hashOf)
      expect(provesInclusion(sha256, { leaf: sha256(new Uint8Array()), index, size, root, proof })).toBe(true)
    }
  })

  test('a frontier grows in any portions to the same root', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 6 }), (portions) => {
        let frontier = emptyFrontier
        for (const portion of portions) {
          const next = leaves.slice(frontier.size, Math.min(frontier.size + portion, leaves.length))
          frontier = extend(sha256, frontier, next)
        }
        expect(rootOf(sha256, frontier)).toEqual(rootAt(leaves, frontier.size))
      }),
    )
  })
})

function bytes(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array()
}

/** The definition of RFC 6962, section 2.1, word for word. */
function definition(list: readonly Uint8Array[]): Uint8Array {
  const [only] = list
  if (!only) return sha256(new Uint8Array())
  if (list.length === 1) return only
  const k = 2 ** Math.ceil(Math.log2(list.length) - 1)
  return nodeHash(sha256, definition(list.slice(0, k)), definition(list.slice(k)))
}

function rootAt(list: readonly Uint8Array[], size: number): Uint8Array {
  return definition(list.slice(0, size))
}

function inclusion(list: readonly Uint8Array[], index: number, size: number): Uint8Array[] {
  return inclusionSpans(index, size).map((span) => spanHash(sha256, span, stored(list)))
}

function consistency(list: readonly Uint8Array[], oldSize: number, size: number): Uint8Array[] {
  return consistencySpans(oldSize, size).map((span) => spanHash(sha256, span, stored(list)))
}

function stored(list: readonly Uint8Array[]) {
  return ({ level, index }: Subtree) => definition(list.slice(index * 2 ** level, (index + 1) * 2 ** level))
}

function included({ index, size }: { index: number; size: number }, change: object = {}): boolean {
  const leaf = leaves[index] ?? new Uint8Array()
  const proof = inclusion(leaves, index, size)
  return provesInclusion(sha256, { leaf, index, size, root: rootAt(leaves, size), proof, ...change })
}

function consistent(oldSize: number, size: number, change: object = {}): boolean {
  const proof = consistency(leaves, oldSize, size)
  const roots = { oldRoot: rootAt(leaves, oldSize), root: rootAt(leaves, size) }
  return provesConsistency(sha256, { oldSize, size, ...roots, proof, ...change })
}
