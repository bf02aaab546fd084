import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { canonicalJson, type JsonValue } from '@/lib/domain/history/canonical-json'
import type { StoredText } from '@/lib/domain/history/commitment'
import { parseEntry, serialiseEntry } from '@/lib/domain/history/entry'
import { sealWith } from '@/lib/domain/history/prose'
import { poolOf } from '../support/pools'

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(bytes).digest())
export const commit = sealWith(sha256, randomBytes)

/** As the application signs in, and as who owns the tables. */
export const application = poolOf('DATABASE_URL')
export const owner = poolOf('OWNER_DATABASE_URL')

/** Asks as the application does, of one newsroom: it says which before anything else. */
export async function askIn<Row extends pg.QueryResultRow>(
  newsroom: string,
  sql: string,
  values: unknown[] = [],
  on: pg.Pool | pg.PoolClient = application,
): Promise<pg.QueryResult<Row>> {
  const client = 'release' in on ? on : await on.connect()
  try {
    await client.query("SELECT set_config('app.newsroom', $1, false)", [newsroom])
    return await client.query<Row>(sql, values)
  } finally {
    if (client !== on) client.release()
  }
}

export type Appended = { seq: string; n: string; at: Date }

export async function append(
  newsroom: string,
  article: string | null,
  payload: string = payloadOf(),
  texts: readonly StoredText[] = [],
  on: pg.Pool | pg.PoolClient = application,
): Promise<Appended> {
  const values = [newsroom, article, payload, JSON.stringify(texts)]
  const { rows } = await askIn<Appended>(newsroom, 'SELECT * FROM history_record($1, $2, $3, $4)', values, on)
  if (!rows[0]) throw new Error('Nothing was appended')
  return rows[0]
}

export function payloadOf(change: Record<string, JsonValue> = {}): string {
  const claim = { id: randomUUID(), number: 1 }
  const who = { actor: randomUUID(), name: null, role: 'journalist' }
  const what = { action: 'claim-marked', claim, before: null, after: { state: 'open' } }
  return canonicalJson({ schema: 1, request: 'request-1', ...who, ...what, ...change })
}

/** All entries of a newsroom by seq, read strictly, each with the hash that the database keeps of it. */
export async function entriesOf(newsroom: string) {
  const { rows } = await askIn<{ entry: string; hash: Buffer }>(
    newsroom,
    'SELECT entry, hash FROM history_entry WHERE newsroom_id = $1 ORDER BY seq',
    [newsroom],
  )
  return rows.map(({ entry, hash }) => {
    const parsed = parseEntry(entry)
    if (!parsed.ok || serialiseEntry(parsed.value) !== entry) throw new Error(`Not an entry: ${entry}`)
    return { ...parsed.value, text: entry, hash: hash.toString('hex') }
  })
}
