import { hash } from 'node:crypto'
import type pg from 'pg'
import { subtreesQuery } from '../../lib/data/subtrees-query'
import { type Span, type Subtree, spanHash, subtreesOf } from '../../lib/domain/history/merkle'

/** The history of one newsroom as its tables hold it; nothing here believes what can be recomputed. */
export type Log = { database: Pick<pg.ClientBase, 'query'>; newsroom: string }

/** Something in the history is not what it was, or cannot be. */
export class Mismatch extends Error {}

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
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

/** The entries from one place up to another, many at a time. While some are looked at, the next are read. */
export async function* entriesBetween(log: Log, from: number, to: number): AsyncGenerator<string[]> {
  let next = readEntries(log, from, to)
  for (let at = from; at < to; ) {
    const entries = await next
    if (entries.length === 0) throw new Mismatch(`entry ${at} is missing`)
    const after = at + entries.length
    next = after < to ? readEntries(log, after, to) : Promise.resolve([])
    // Who stops here does not wait for it, and learns of nothing that goes wrong with it.
    next.catch(() => {})
    for (const entry of entries) {
      if (!entry.startsWith(`${log.newsroom}\n${at}\n`, entry.indexOf('\n') + 1))
        throw new Mismatch(`entry ${at} is not in its place`)
      at += 1
    }
    yield entries
  }
}

/**
 * Some thousand entries in their order, or as many as make some megabytes: in one text, which is read several times faster
 * than rows. What divides them is in no entry that is of the form.
 */
async function readEntries({ database, newsroom }: Log, from: number, to: number): Promise<string[]> {
  const { rows } = await database.query<{ count: number; entries: string | null }>(ENTRIES, [
    newsroom,
    from,
    Math.min(to, from + 4000),
  ])
  const { count = 0, entries = null } = rows[0] ?? {}
  const read = entries === null ? [] : entries.split('\u0001')
  if (read.length !== count) throw new Mismatch(`an entry from ${from} on is not of the form`)
  return read
}

const ENTRIES = `
  SELECT count(*)::int AS count, string_agg(entry, E'\\x01' ORDER BY seq) AS entries FROM (
    SELECT entry, seq, sum(octet_length(entry)) OVER (ORDER BY seq) AS length FROM history_entry
    WHERE newsroom_id = $1 AND seq >= $2 AND seq < $3
  ) AS listed WHERE length - octet_length(entry) < 4000000`

/** The hash of an entry's leaf, of its UTF-8 bytes (RFC 6962, section 2.1). */
export function leafOf(entry: string): Buffer {
  return hash('sha256', `\0${entry}`, 'buffer')
}

/** The leaves between two places, hashed anew from the entries' bytes. */
export async function leavesBetween(log: Log, from: number, to: number): Promise<Uint8Array[]> {
  const leaves: Uint8Array[] = []
  for await (const entries of entriesBetween(log, from, to)) leaves.push(...entries.map(leafOf))
  return leaves
}

/** The hashes of some spans, from the subtrees that the database keeps: quick, and to be held against something. */
export async function hashesOf({ database, newsroom }: Log, spans: readonly Span[]): Promise<Uint8Array[]> {
  const needed = spans.flatMap(subtreesOf)
  const { rows } = await database.query<{ level: number; index: string; hash: Buffer }>(subtreesQuery, [
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
