import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { connect } from './database/connect.js'
import { command } from './failure.js'

/**
 * How fast the history grows and how fast it proves: node scripts/with-database.js node scripts/bench-history.js [entries]
 * First sixteen processes append 500 entries each to one newsroom, then one newsroom grows to `entries` and an
 * inclusion proof's subtrees are read from it. The temporary database does not wait for the disk.
 */
async function bench(entries = 100_000) {
  const database = await connect(process.env.DATABASE_URL)
  await race(database)
  await grow(database, entries)
  await database.end()
}

async function race(database) {
  const newsroom = randomUUID()
  const started = performance.now()
  const writers = Array.from({ length: 16 }, () => {
    const child = spawn(process.execPath, [import.meta.filename, '--writer', newsroom], { stdio: 'inherit' })
    return new Promise((resolve, reject) => child.once('close', (code) => (code ? reject(code) : resolve())))
  })
  await Promise.all(writers)
  const seconds = (performance.now() - started) / 1000
  const { rows } = await database.query(
    `SELECT count(*)::int AS entries, max(seq)::int + 1 AS length, count(DISTINCT (chain_id, prev))::int AS predecessors
       FROM history_entry WHERE newsroom_id = $1`,
    [newsroom],
  )
  console.log('16 processes x 500:', rows[0], `${Math.round(8000 / seconds)} appends/s, starting included`)
}

async function write(newsroom) {
  const database = await connect(process.env.DATABASE_URL)
  for (let count = 0; count < 500; count++) {
    await database.query('SELECT history_append($1, $2, $3)', [
      newsroom,
      articleOf(newsroom, count % 8),
      PAYLOAD,
    ])
  }
  await database.end()
}

async function grow(database, entries) {
  const newsroom = randomUUID()
  const started = performance.now()
  for (let done = 0; done < entries; done += 1000) {
    await database.query('SELECT history_append($1, $2, $3) FROM generate_series(1, $4)', [
      newsroom,
      articleOf(newsroom, 0),
      PAYLOAD,
      Math.min(1000, entries - done),
    ])
  }
  const seconds = (performance.now() - started) / 1000
  console.log(`${entries} entries by one writer: ${Math.round(entries / seconds)} appends/s`)

  const proofs = 200
  const before = performance.now()
  for (let count = 0; count < proofs; count++) {
    const needed = subtrees(Math.floor(Math.random() * entries), entries)
    const { rows } = await database.query(SUBTREES, [
      newsroom,
      needed.map(([level]) => level),
      needed.map(([, index]) => index),
    ])
    if (rows.length !== needed.length)
      throw new Error(`${needed.length} subtrees needed, ${rows.length} found`)
  }
  console.log(`a proof among ${entries}: ${((performance.now() - before) / proofs).toFixed(2)} ms`)
}

/** The complete subtrees of all spans beside the way from a leaf to the root. */
function subtrees(leaf, size) {
  const needed = []
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + 2 ** Math.ceil(Math.log2(end - start) - 1)
    const [from, to] = leaf < middle ? [middle, end] : [start, middle]
    for (let at = from; at < to; ) {
      let level = 0
      while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= to) level += 1
      needed.push([level, at / 2 ** level])
      at += 2 ** level
    }
    if (leaf < middle) end = middle
    else start = middle
  }
  return needed
}

const SUBTREES = `
  SELECT * FROM (
    SELECT level, index,
      CASE level
        WHEN 0 THEN (SELECT hash FROM history_entry WHERE newsroom_id = $1 AND seq = needed.index)
        ELSE (SELECT hash FROM history_node
               WHERE newsroom_id = $1 AND history_node.level = needed.level AND history_node.index = needed.index)
      END AS hash
      FROM unnest($2::int[], $3::bigint[]) AS needed(level, index)
  ) AS found WHERE hash IS NOT NULL`

/** An article of the newsroom, the same in every process. */
function articleOf(newsroom, number) {
  return `${newsroom.slice(0, -4)}${String(number).padStart(4, '0')}`
}

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

await command(import.meta, () =>
  process.argv[2] === '--writer' ? write(process.argv[3]) : bench(Number(process.argv[2] ?? 100_000)),
)
