import pg from 'pg'
import type { Actor } from '../../lib/domain/newsroom/actor'
import { addComment } from '../../lib/operations/claim/add-comment'
import { asking, bringIn, done, makeNewsroom, markWords } from '../../tests/support/newsroom'
import { median, timeOf } from './timing'

type Statement = { text: string; values: unknown[] }

type Times = { operation: number; alone: number; statements: number }

/**
 * Changes a second through an operation, against the very statements that it sends, sent by `pg` alone. Each round has a
 * claim of its own, which has a dozen comments in the end: the two take turns, so neither finds a longer list.
 */
export async function benchAppending(): Promise<void> {
  const admin = await makeNewsroom()
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query("SELECT set_config('app.newsroom', $1, false)", [admin.newsroom.id])
  for (let round = 0; round < 3; round += 1) await timesOf(admin, client) // until the engine has got used to it
  const rounds: Times[] = []
  for (let round = 0; round < 30; round += 1) rounds.push(await timesOf(admin, client))
  await client.end()
  const rate = (name: 'operation' | 'alone') => (1000 / median(rounds.map((times) => times[name]))).toFixed(0)
  console.info(
    `appending, one after the other: ${rate('operation')}/s through the operation, ` +
      `${rate('alone')}/s by the same ${rounds[0]?.statements} statements alone; ` +
      `ratio ${median(rounds.map(({ operation, alone }) => alone / operation)).toFixed(2)}`,
  )
}

async function timesOf(admin: Actor, client: pg.Client): Promise<Times> {
  const claim = await markWords(admin, await bringIn(admin, 'The bridge is 94 metres long.'), '94 metres')
  const comment = async () => done(await addComment(asking(admin), claim.id, 'Hm.'))
  const recording = record()
  const id = (await comment()).comments.at(-1)?.id
  const statements = recording.stop()
  const replay = async () => {
    const another = crypto.randomUUID()
    for (const { text, values } of statements) {
      await client.query(
        text,
        values.map((value) => (value === id ? another : value)),
      )
    }
  }
  const operation = await timeOf(5, comment)
  return { operation, alone: await timeOf(5, replay), statements: statements.length }
}

/** What is sent to the database in this process from now on. */
function record(): { stop: () => Statement[] } {
  const statements: Statement[] = []
  const { submit } = pg.Query.prototype
  pg.Query.prototype.submit = function record(this: pg.Query, connection) {
    if (isStatement(this)) statements.push({ text: this.text, values: this.values ?? [] })
    return submit.call(this, connection)
  }
  return {
    stop: () => {
      pg.Query.prototype.submit = submit
      return statements
    },
  }
}

function isStatement(query: object): query is { text: string; values?: unknown[] | null } {
  return 'text' in query && typeof query.text === 'string'
}
