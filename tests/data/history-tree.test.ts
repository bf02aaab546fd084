import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromHex } from '@/lib/domain/history/bytes'
import { emptyFrontier, extend, rootOf } from '@/lib/domain/history/frontier'
import {
  inclusionSpans,
  provesInclusion,
  type Span,
  type Subtree,
  spanHash,
  subtreesOf,
} from '@/lib/domain/history/merkle'
import { entriesBetween } from '@/processes/signer/log'
import { append, askIn, entriesOf, owner, payloadOf, sha256 } from './history-database'

test('the database keeps the subtrees that proofs are made from', async () => {
  const newsroom = randomUUID()
  const articles = [randomUUID(), randomUUID(), randomUUID()]
  for (let seq = 0; seq < 37; seq++) {
    await append(newsroom, articles[seq % 3] ?? null)
    if (![1, 2, 3, 7, 8, 9, 16, 17, 31, 32, 33, 37].includes(seq + 1)) continue

    const leaves = (await entriesOf(newsroom)).map(({ hash }) => fromHex(hash) ?? new Uint8Array())
    const size = leaves.length
    const find = await subtrees(newsroom, [
      { start: 0, end: size },
      ...leaves.flatMap((_, at) => inclusionSpans(at, size)),
    ])
    const root = spanHash(sha256, { start: 0, end: size }, find)

    expect(root).toEqual(rootOf(sha256, extend(sha256, emptyFrontier, leaves)))
    for (const [index, leaf] of leaves.entries()) {
      const proof = inclusionSpans(index, size).map((span) => spanHash(sha256, span, find))
      expect(provesInclusion(sha256, { leaf, index, size, root, proof })).toBe(true)
    }
  }
})

test('entries are read in their order, some megabytes at a time', async () => {
  const newsroom = randomUUID()
  const words = 'x'.repeat(1_500_000)
  for (let seq = 0; seq < 7; seq++)
    await append(newsroom, null, seq < 5 ? payloadOf({ after: { words } }) : payloadOf())
  const lengths: number[] = []
  const read: string[] = []
  for await (const entries of entriesBetween({ database: owner, newsroom }, 1, 7)) {
    lengths.push(entries.length)
    read.push(...entries)
  }
  expect(lengths).toEqual([3, 3])
  expect(read).toEqual((await entriesOf(newsroom)).slice(1).map(({ text }) => text))
})

/** Reads the subtrees that some spans need, all at once. */
async function subtrees(newsroom: string, spans: readonly Span[]): Promise<(subtree: Subtree) => Uint8Array> {
  const needed = spans.flatMap(subtreesOf)
  const { rows } = await askIn<{ level: number; index: string; hash: Buffer }>(
    newsroom,
    `SELECT node.level, node.index, node.hash
       FROM unnest($2::int[], $3::bigint[]) AS needed(level, index)
       JOIN (SELECT 0 AS level, seq AS index, hash FROM history_entry WHERE newsroom_id = $1
             UNION ALL SELECT level, index, hash FROM history_node WHERE newsroom_id = $1) AS node
         USING (level, index)`,
    [newsroom, needed.map(({ level }) => level), needed.map(({ index }) => index)],
  )
  const hashes = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, Uint8Array.from(hash)]))
  return ({ level, index }) => {
    const hash = hashes.get(`${level}/${index}`)
    if (!hash) throw new Error(`No subtree ${level}/${index}`)
    return hash
  }
}
