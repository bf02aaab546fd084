import pg from 'pg'

/** A process of its own that appends so many entries to one article, as the application: append-many.mjs <newsroom> <article> <count> */
const [newsroom, article, count] = process.argv.slice(2)
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
await client.connect()
await client.query("SELECT set_config('app.newsroom', $1, false)", [newsroom])
const payload = JSON.stringify({
  action: 'claim-changed',
  actor: null,
  after: { process: process.pid },
  before: null,
  claim: null,
  name: null,
  request: 'stress',
  role: 'system',
  schema: 1,
})
for (let appended = 0; appended < Number(count); appended += 1)
  await client.query('SELECT n FROM history_record($1, $2, $3)', [newsroom, article, payload])
await client.end()
