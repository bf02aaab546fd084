import { createHash } from 'node:crypto'
import type pg from 'pg'
import { leafHash } from '../../lib/domain/history/entry'
import { type Span, type Subtree, spanHash, subtreesOf } from '../../lib/domain/history/merkle'

/** The history of one newsroom as its tables hold it; nothing here believes what can be recomputed. */
export type Log = { database: Pick<pg.ClientBase, 'query'>; newsroom: string }

/** Something in the history is not what it was, or cannot be. */
export class Mismatch extends Error {}

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** The newsrooms that have a history, and how many entries each counts. */
export async function listLogs(database: Log['database']): Promise<{ newsroom: string; size: number }[]> {
  const { rows } = await database.query<{ newsroom: string; size: string }>(
    'SELECT newsroom_id AS newsroom, next_seq AS size FROM history_counter ORDER BY newsroom_id',
  )
  return rows.map(({ newsroom, size }) => ({ newsroom, size: Number(size) }))
}

export async function sizeOf({ database, newsroom }: Log): Promise<number> {
  const { rows } = await database.query<{ size: string }>(
    'SELECT next_seq AS size FROM history_counter WHERE newsroom_id = $1',
    [newsroom],
  )
  return Number(rows[0]?.size ?? 0)
}

/** The entries from one place up to another, as their bytes say them, some thousand at a time. */
export async function* entriesBetween({ database, newsroom }: Log, from: number, to: number) {
  for (let at = from; at < to; ) {
    const { rows } = await database.query<{ entry: string }>(
      'SELECT entry FROM history_entry WHERE newsroom_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq LIMIT 2000',
      [newsroom, at, to],
    )
    for (const { entry } of rows) {
      const [, of, seq] = entry.split('\n', 3)
      if (of !== newsroom || seq !== String(at)) throw new Mismatch(`entry ${at} is not in its place`)
      yield entry
      at += 1
    }
    if (rows.length === 0) throw new Mismatch(`entry ${at} is missing`)
  }
}

/** The leaves between two places, hashed anew from the entries' bytes. */
export async function leavesBetween(log: Log, from: number, to: number): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = []
  for await (const entry of entriesBetween(log, from, to)) leaves.push(leafHash(sha256, Buffer.from(entry)))
  return leaves
}

/** The hashes of some spans, from the subtrees that the database keeps: quick, and to be held against something. */
export async function hashesOf({ database, newsroom }: Log, spans: readonly Span[]): Promise<Uint8Array[]> {
  const needed = spans.flatMap(subtreesOf)
  const { rows } = await database.query<{ level: number; index: string; hash: Buffer }>(SUBTREES, [
    newsroom,
    needed.map(({ level }) => level),
    needed.map(({ index }) => index),
  ])
  const found = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]))
  const find = ({ level, index }: Subtree) => {
    const hash = found.get(`${level}/${index}`)
    if (!hash) throw new Mismatch(`the tree lacks the subtree ${index} of level ${level}`)
    return hash
  }
  return spans.map((span) => spanHash(sha256, span, find))
}

const SUBTREES = `
  SELECT needed.level, needed.index,
    CASE needed.level
      WHEN 0 THEN (SELECT e.hash FROM history_entry e WHERE e.newsroom_id = $1 AND e.seq = needed.index)
      ELSE (SELECT node.hash FROM history_node node
            WHERE node.newsroom_id = $1 AND node.level = needed.level AND node.index = needed.index)
    END AS hash
  FROM (SELECT DISTINCT * FROM unnest($2::int[], $3::bigint[]) AS asked(level, index)) AS needed`
