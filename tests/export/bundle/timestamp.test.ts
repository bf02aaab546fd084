import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consistencySpans, spanHash } from '@/lib/domain/history/merkle'
import { timestampFiles } from '@/lib/export/bundle/bundle-files'
import { node, verifyBundle } from '@/lib/export/bundle/verify.mjs'
import { Tree } from '@/scripts/history/tree'
import { sha256 } from '../../domain/history/sha256'
import { Random } from './random'
import { SampleNewsroom, stranger } from './sample-newsroom'
import { accepts } from './second-verifier.mjs'

type Files = Map<string, Buffer>
/** A bundle of a tree of so many entries, and a checkpoint of another size of the same newsroom. */
type Stamped = { files: Files; size: number; note: string; at: number; leaves: Uint8Array[] }

/** What is wrong, or null. The second verifier has to be of the same opinion. */
async function problemOf(files: Files): Promise<string | null> {
  const problem = await verifyBundle(files, node).then(
    () => null,
    (error: unknown) => String(error),
  )
  expect([problem, accepts(files)]).toEqual([problem, problem === null])
  return problem
}

/** The newsroom works up to a size, publishes, and works on; its checkpoint is stamped when it has `at` entries. */
function publishedAndStamped(seed: number, size: number, at: number): Stamped {
  const newsroom = new SampleNewsroom(seed)
  const desk = newsroom.addArticle()
  let note = ''
  let files: Files = new Map()
  for (;;) {
    const length = newsroom.entries.length
    if (length === at && !note) note = textOf(newsroom.bundle(desk.article.id), 'checkpoint.txt')
    if (length === size - 1) files = newsroom.publish(desk)
    else if (length >= Math.max(size, at)) break
    else newsroom.work(desk)
  }
  return { files, size, note, at, leaves: newsroom.entries.map(({ leaf }) => leaf) }
}

/** The bundle with the timestamp; the authority's answer is any that holds the right hash. */
function withTimestamp({ files, size, note, at, leaves }: Stamped): Files {
  const tree = new Tree(Buffer.concat(leaves.slice(0, Math.max(size, at))))
  const spans = consistencySpans(Math.min(size, at), Math.max(size, at))
  const consistency = spans.map((span) => spanHash(sha256, span, (subtree) => tree.hashOf(subtree)))
  const answer = Buffer.concat([Buffer.from('0\x82'), sha256(Buffer.from(note)), Buffer.from('rest')])
  const added = timestampFiles({ checkpoint: note, consistency, answer })
  const bytes = [...added].map(([name, content]) => [name, Buffer.from(content)] as const)
  return new Map([...files, ...bytes])
}

const good = withTimestamp(publishedAndStamped(3, 21, 34))

test('a timestamp of an earlier, the same, or a later checkpoint is accepted, and named for what it is', async () => {
  const sizes = [2, 3, 4, 7, 8, 9, 15, 16, 17, 30, 32, 33]
  for (const size of sizes) {
    for (const at of sizes) {
      const files = withTimestamp(publishedAndStamped(size * 100 + at, size, at))
      expect([size, at, await problemOf(files)]).toEqual([size, at, null])
    }
  }
  const said = (await verifyBundle(good, node)).map(({ text }) => text).join('\n')
  expect(said).toContain('timestamp.txt is the signed checkpoint of the first 34 entries of the same tree')
  expect(said).toContain('NOT checked here')
}, 60_000)

describe('a timestamp that somebody touched', () => {
  test('is refused after each of 200 flipped bits of what it proves', async () => {
    const random = new Random(11)
    for (let count = 0; count < 200; count++) {
      const name = ['timestamp.txt', 'timestamp.json'][count % 2] ?? ''
      const bytes = Buffer.from(good.get(name) ?? [])
      const at = random.below(bytes.length)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8))
      expect([name, at, await problemOf(new Map(good).set(name, bytes))]).not.toContain(null)
    }
  }, 180_000)

  test('is refused without one of its files', async () => {
    for (const name of ['timestamp.txt', 'timestamp.json', 'timestamp.tsr'])
      expect(await problemOf(new Map([...good].filter(([each]) => each !== name)))).toMatch(
        `${name} is missing`,
      )
  })

  test('is refused about something else', async () => {
    const other = Buffer.from(createHash('sha256').update('other').digest())
    expect(await problemOf(new Map(good).set('timestamp.tsr', other))).toMatch(/not about timestamp.txt/)
  })

  test('is refused of another newsroom, another key, or another history of the same length', async () => {
    const mine = (files: Files) => files.get('checkpoint.txt') ?? Buffer.of()
    const elsewhere = publishedAndStamped(4, 21, 34).note
    expect(await problemOf(new Map(good).set('timestamp.txt', Buffer.from(elsewhere)))).toMatch(/another log/)
    const newsroom = new SampleNewsroom(3)
    const desk = newsroom.addArticle()
    while (newsroom.entries.length < 34) newsroom.work(desk)
    const foreign = mine(newsroom.bundle(desk.article.id, stranger))
    expect(await problemOf(new Map(good).set('timestamp.txt', foreign))).toMatch(/not signed with the key/)
    const unpublished = mine(newsroom.bundle(desk.article.id))
    expect(await problemOf(new Map(good).set('timestamp.txt', unpublished))).toMatch(/of another tree/)
  })
})

function textOf(files: Files, name: string): string {
  return (files.get(name) ?? Buffer.of()).toString('utf8')
}
