import { randomUUID } from 'node:crypto'
import type pg from 'pg'

const PAYLOAD = JSON.stringify({
  action: 'verdict-proposed',
  actor: randomUUID(),
  after: {
    proposal: { by: randomUUID(), id: randomUUID(), verdict: 'disputed' },
    state: 'proposed',
    version: 2,
  },
  before: { proposal: null, state: 'open', version: 1 },
  claim: { id: randomUUID(), number: 1 },
  name: null,
  request: randomUUID(),
  role: 'journalist',
  schema: 1,
})

/** How many entries an article has. */
const CHAIN = 40

/**
 * A newsroom with a history of so many entries, written by the owner of the tables at once: of articles with forty entries
 * each, one after the other's turn. The tree is the one that appending would have made.
 */
export async function growLog(
  owner: pg.Client,
  size: number,
  newsroom: string = randomUUID(),
): Promise<string> {
  const { rows } = await owner.query<{ size: string }>(
    'SELECT next_seq AS size FROM history_counter WHERE newsroom_id = $1',
    [newsroom],
  )
  const from = Number(rows[0]?.size ?? 0)
  const chains = Math.ceil((size - from) / CHAIN)
  await owner.query(
    `CREATE TEMP TABLE chain AS
     SELECT place, gen_random_uuid() AS id, ''::bytea AS hash FROM generate_series(0, ${chains - 1}) AS place`,
  )
  await owner.query('ALTER TABLE chain ADD PRIMARY KEY (id)')
  await owner.query('ANALYZE chain')
  for (let n = 1; n <= CHAIN; n += 1) {
    await owner.query(
      `WITH added AS (
         INSERT INTO history_entry (entry)
         SELECT concat_ws(E'\\n', 'isnad-history/v1', $1::uuid, seq, chain.id, $4::bigint, encode(chain.hash, 'hex'),
           moment.at, $5::text)
         FROM (SELECT chain.*, $2::bigint + ($4::bigint - 1) * ${chains} + place AS seq FROM chain) AS chain,
           (SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at) AS moment
         WHERE seq < $3::bigint
         RETURNING chain_id, newsroom_id, n, hash
       ), kept AS (
         UPDATE chain SET hash = added.hash FROM added WHERE chain.id = added.chain_id
       )
       INSERT INTO history_head (chain_id, newsroom_id, n, hash) SELECT chain_id, newsroom_id, n, hash FROM added
       ON CONFLICT (chain_id) DO UPDATE SET n = excluded.n, hash = excluded.hash`,
      [newsroom, from, size, n, PAYLOAD],
    )
  }
  await owner.query('DROP TABLE chain')
  // Without figures about what is new, the database would join it row by row.
  await owner.query('ANALYZE history_entry')
  for (let level = 1; 2 ** level <= size; level += 1) {
    const below =
      level === 1
        ? 'SELECT seq AS index, hash FROM history_entry WHERE newsroom_id = $1'
        : `SELECT index, hash FROM history_node WHERE newsroom_id = $1 AND level = ${level - 1}`
    await owner.query(
      `INSERT INTO history_node (newsroom_id, level, index, hash)
       SELECT $1, ${level}, one.index / 2, history_node_hash(one.hash, other.hash)
       FROM (${below}) AS one JOIN (${below}) AS other ON other.index = one.index + 1
       WHERE one.index % 2 = 0 ON CONFLICT DO NOTHING`,
      [newsroom],
    )
    if (level < 5) await owner.query('ANALYZE history_node')
  }
  await owner.query(
    `INSERT INTO history_counter (newsroom_id, next_seq, last_at) VALUES ($1, $2, clock_timestamp())
     ON CONFLICT (newsroom_id) DO UPDATE SET next_seq = excluded.next_seq`,
    [newsroom, size],
  )
  return newsroom
}
