import pg from 'pg'
import type { Actor } from '../../lib/domain/actor'
import { addComment } from '../../lib/operations/add-comment'
import { asking, bringIn, done, makeNewsroom, markWords } from '../../tests/support/newsroom'
import { median, timeOf } from './timing'

type Statement = { text: string; values: unknown[] }

/** Changes a second through an operation, against the very statements that it sends, sent by `pg` alone. */
export async function benchAppending(): Promise<void> {
  const admin = await makeNewsroom()
  const claim = await markWords(admin, await bringIn(admin, 'The bridge is 94 metres long.'), '94 metres')
  const comment = async (by: Actor = admin) => done(await addComment(asking(by), claim.id, 'Hm.'))
  for (let count = 0; count < 20; count += 1) await comment()

  const recording = record()
  const before = (await comment()).comments
  const statements = recording.stop()
  const id = before.at(-1)?.id
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  const replay = async () => {
    const another = crypto.randomUUID()
    for (const { text, values } of statements) {
      await client.query(
        text,
        values.map((value) => (value === id ? another : value)),
      )
    }
  }
  // Each reads all comments on the claim, so the two take turns: neither finds a longer list than the other.
  const ratios: number[] = []
  const times: Record<'operation' | 'statements', number[]> = { operation: [], statements: [] }
  for (let round = 0; round < 30; round += 1) {
    const operation = await timeOf(5, () => comment())
    const alone = await timeOf(5, replay)
    times.operation.push(operation)
    times.statements.push(alone)
    ratios.push(alone / operation)
  }
  await client.end()
  const rate = (milliseconds: number[]) => (1000 / median(milliseconds)).toFixed(0)
  console.info(
    `appending, one after the other: ${rate(times.operation)}/s through the operation, ` +
      `${rate(times.statements)}/s by the same ${statements.length} statements alone; ` +
      `ratio ${median(ratios).toFixed(2)}`,
  )
}

/** What is sent to the database in this process from now on. */
function record(): { stop: () => Statement[] } {
  const statements: Statement[] = []
  const original = pg.Client.prototype.query
  pg.Client.prototype.query = function query(this: pg.Client, ...words: unknown[]) {
    const [first, second] = words
    const config: unknown = typeof first === 'string' ? { text: first, values: second } : first
    if (isStatement(config)) {
      statements.push({ text: config.text, values: Array.isArray(config.values) ? config.values : [] })
    }
    return Reflect.apply(original, this, words)
  }
  return {
    stop: () => {
      pg.Client.prototype.query = original
      return statements
    },
  }
}

function isStatement(config: unknown): config is { text: string; values?: unknown } {
  return typeof config === 'object' && config !== null && 'text' in config && typeof config.text === 'string'
}
