import { describe, expect, test } from 'vitest'
import { concatBytes } from '@/lib/domain/history/bytes'
import { leafHash } from '@/lib/domain/history/entry'
import { nodeHash } from '@/lib/domain/history/merkle'
import { timestampFiles } from '@/lib/export/bundle/bundle-files'
import { climb, continues, node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { sha256 } from '../../domain/history/sha256'
import { SampleNewsroom, sampleBundle, samplePage, withPage } from './sample-newsroom'
import { accepts } from './second-verifier.mjs'

const hash = async (...parts: Uint8Array[]) => sha256(concatBytes(...parts))
const [one, two, three] = [1, 2, 3].map((byte) => leafHash(sha256, Uint8Array.of(byte)))
if (!one || !two || !three) throw new Error('three leaves')
const pair = nodeHash(sha256, one, two)
const root = nodeHash(sha256, pair, three)
const nothing = sha256(new Uint8Array())

describe('the checker’s own arithmetic', () => {
  test('leads to the root, and from one tree to the next', async () => {
    expect(await climb({ leaf: one, seq: 0 }, 3, [two, three], hash)).toEqual(root)
    expect(await continues({ size: 2, root: pair }, { size: 3, root }, [three], hash)).toBe(true)
  })

  test.each([new Uint8Array(), root.subarray(1), new Uint8Array(33), new Uint8Array(64)])(
    'takes no hash of another length than 32 bytes (%#)',
    async (bytes) => {
      expect(await climb({ leaf: bytes, seq: 0 }, 1, [], hash)).toBeNull()
      expect(await climb({ leaf: one, seq: 0 }, 3, [two, bytes], hash)).toBeNull()
      for (const size of [0, 1, 2]) {
        expect(await continues({ size, root: bytes }, { size, root: bytes }, [], hash)).toBe(false)
      }
      expect(await continues({ size: 2, root: bytes }, { size: 3, root }, [three], hash)).toBe(false)
      expect(await continues({ size: 2, root: pair }, { size: 3, root }, [bytes], hash)).toBe(false)
      expect(await continues({ size: 0, root: nothing }, { size: 3, root: bytes }, [], hash)).toBe(false)
    },
  )

  test.each([-1, 0.5, Number.NaN, Infinity, -Infinity, 2 ** 53, 1e300])(
    'takes no size or index of %d',
    async (count) => {
      expect(await climb({ leaf: one, seq: count }, 3, [two, three], hash)).toBeNull()
      expect(await climb({ leaf: one, seq: 0 }, count, [two, three], hash)).toBeNull()
      expect(await climb({ leaf: one, seq: 0 }, count, [], hash)).toBeNull()
      expect(await continues({ size: count, root }, { size: count, root }, [], hash)).toBe(false)
      expect(await continues({ size: 2, root: pair }, { size: count, root }, [three], hash)).toBe(false)
      expect(await continues({ size: count, root: pair }, { size: 3, root }, [three], hash)).toBe(false)
    },
  )

  test('takes no size beside a power of two for one, however large', async () => {
    const large = 2 ** 49
    const grown = { size: large + 2, root: nodeHash(sha256, three, pair) }
    const old = { size: large + 1, root: nodeHash(sha256, three, one) }
    expect(await continues(old, grown, [one, two, three], hash)).toBe(true)
    expect(await continues({ ...old, size: large }, grown, [one, two, three], hash)).toBe(false)
  })

  test('takes no path longer or shorter than needed, and no older tree that is larger', async () => {
    for (const path of [[], [two], [two, three, three]]) {
      expect(await climb({ leaf: one, seq: 0 }, 3, path, hash)).not.toEqual(root)
    }
    expect(await climb({ leaf: one, seq: 0 }, 0, [], hash)).toBeNull()
    for (const path of [[], [three, three]]) {
      expect(await continues({ size: 2, root: pair }, { size: 3, root }, path, hash)).toBe(false)
    }
    expect(await continues({ size: 3, root }, { size: 2, root: pair }, [three], hash)).toBe(false)
  })

  test('knows one tree of no entries', async () => {
    expect(await continues({ size: 0, root: nothing }, { size: 0, root: nothing }, [], hash)).toBe(true)
    expect(await continues({ size: 0, root: nothing }, { size: 0, root }, [], hash)).toBe(false)
    expect(await continues({ size: 0, root }, { size: 0, root }, [], hash)).toBe(false)
    expect(await continues({ size: 0, root: nothing }, { size: 3, root }, [], hash)).toBe(true)
    expect(await continues({ size: 0, root: nothing }, { size: 3, root }, [three], hash)).toBe(false)
    expect(await continues({ size: 0, root: pair }, { size: 3, root }, [], hash)).toBe(false)
  })
})

describe('a bundle', () => {
  const { files: good } = sampleBundle(2026, 20)
  const proofs = JSON.parse(`${good.get('proofs.json')}`)
  const withProofs = (change: object) => {
    const text = JSON.stringify({ ...proofs, ...change }, ['format', 'paths', 'size'])
    return withPage(new Map(good).set('proofs.json', Buffer.from(text)), samplePage)
  }

  test('with its proofs as they were is whole', async () => {
    expect(await problemOf(withProofs({}))).toBeNull()
  })

  test.each<[string, (step: string) => string]>([
    ['upper-case', (step) => step.toUpperCase()],
    ['odd', (step) => step.slice(1)],
    ['short', (step) => step.slice(2)],
    ['long', (step) => `${step}00`],
    ['empty', () => ''],
    ['other', (step) => `0x${step.slice(2)}`],
    ['spaced', (step) => ` ${step}`],
    ['closed by a newline', (step) => `${step}\n`],
  ])('is refused with %s hexadecimal in any step', async (_, change) => {
    const [path] = proofs.paths
    for (const place of path.keys()) {
      const paths = proofs.paths.with(0, path.with(place, change(path[place])))
      expect(await problemOf(withProofs({ paths }))).toMatch(/path of entry 1 is not of the form/)
    }
  })

  test.each([-1, 0, 19.5, 2 ** 53, '20', null])('is refused with proofs for a tree of %j', async (size) => {
    expect(await problemOf(withProofs({ size }))).toMatch(/for another tree/)
  })

  test('is refused with a path longer or shorter than needed', async () => {
    const [path] = proofs.paths
    for (const other of [path.slice(1), path.slice(0, -1), [...path, path[0]], []]) {
      expect(await problemOf(withProofs({ paths: proofs.paths.with(0, other) }))).toMatch(
        /does not stand in the tree/,
      )
    }
  })

  test('is refused with a checkpoint whose numbers are not written as numbers are', async () => {
    const note = `${good.get('checkpoint.txt')}`
    for (const size of ['-20', '020', '20.0', '+20', '2e1', '0x14', ' 20', '20 ', '٢٠', '9007199254740993'])
      expect(await problemOf(withNote(note.replace('\n20\n', `\n${size}\n`)))).toMatch(
        /not a signed checkpoint/,
      )
    const [, , hashed = ''] = note.split('\n')
    for (const root of ['', '=', hashed.slice(4), `AAAA${hashed}`, hashed.replace('=', ''), `${hashed}=`])
      expect(await problemOf(withNote(note.replace(hashed, root)))).toMatch(/not a signed checkpoint/)
    for (const text of [
      note.replace('\n\n', '\n'),
      note.trimEnd(),
      note.replaceAll('\n', '\r\n'),
      `\n${note}`,
      `${note}\n`,
    ])
      expect(await problemOf(withNote(text))).toMatch(/not a signed checkpoint/)
  })

  function withNote(note: string) {
    return withPage(new Map(good).set('checkpoint.txt', Buffer.from(note)), samplePage)
  }

  test.each([
    ['SHA-256 of nothing', nothing, null],
    ['anything else', root, /of another tree/],
  ])('whose stamped checkpoint is of no entries, with %s for a root', async (_, claimed, problem) => {
    const newsroom = new SampleNewsroom(8)
    const desk = newsroom.addArticle()
    newsroom.work(desk)
    const files = newsroom.publish(desk)
    const checkpoint = newsroom.checkpoint(0, claimed)
    const answer = sha256(Buffer.from(checkpoint))
    for (const [name, bytes] of timestampFiles({ checkpoint, consistency: [], answer }))
      files.set(name, Buffer.from(bytes))
    const found = await problemOf(files)
    if (problem) expect(found).toMatch(problem)
    else expect(found).toBeNull()
  })
})

/** What is wrong, or null. The second verifier has to be of the same opinion. */
async function problemOf(files: Map<string, Buffer>): Promise<string | null> {
  const problem = await verifyBundle(files, node).then(
    () => null,
    (error: unknown) => String(error),
  )
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}
