import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { append, application, entriesOf, owner, payloadOf } from './history-database'

test('16 writers at once leave no gap, no fork and no step back in time', async () => {
  const newsroom = randomUUID()
  const chains = [randomUUID(), randomUUID(), randomUUID(), null]
  const writers = Array.from({ length: 16 }, async (_, writer) => {
    for (let count = 0; count < 50; count++) await append(newsroom, chains[(writer + count) % 4] ?? null)
  })
  await Promise.all(writers)

  const entries = await entriesOf(newsroom)
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 800 }, (_, seq) => seq))
  expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort())
  for (const chain of chains) {
    const own = entries.filter(({ article }) => article === chain)
    expect(own.map(({ n }) => n)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    expect(own.map(({ prev }) => prev)).toEqual(['', ...own.slice(0, -1).map(({ hash }) => hash)])
  }
})

test('the first entries of a newsroom can come at once', async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  await Promise.all(Array.from({ length: 16 }, () => append(newsroom, article)))
  expect((await entriesOf(newsroom)).map(({ n }) => n)).toEqual(Array.from({ length: 16 }, (_, n) => n + 1))
})

test('what is rolled back leaves no gap', async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  await append(newsroom, article)
  const client = await application.connect()
  await client.query('BEGIN')
  expect(await append(newsroom, article, payloadOf(), [], client)).toMatchObject({ seq: '1', n: '2' })
  await client.query('ROLLBACK')
  client.release()
  expect(await append(newsroom, article)).toMatchObject({ seq: '1', n: '2' })
})

test('a writer that dies in the middle leaves nothing behind', async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  const client = await application.connect()
  client.on('error', () => {})
  await client.query('BEGIN')
  await append(newsroom, article, payloadOf(), [], client)
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  await owner.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
  expect(await append(newsroom, article)).toMatchObject({ seq: '0', n: '1' })
  client.release(true)
})

test('who waits too long is refused and writes nothing', async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  const slow = await application.connect()
  const impatient = await application.connect()
  await slow.query('BEGIN')
  await append(newsroom, article, payloadOf(), [], slow)
  await impatient.query("SET lock_timeout = '50ms'")
  await expect(append(newsroom, article, payloadOf(), [], impatient)).rejects.toThrow(/lock timeout/)
  await slow.query('COMMIT')
  slow.release()
  impatient.release(true)
  expect(await entriesOf(newsroom)).toHaveLength(1)
})

test('a transaction that looks at an old snapshot is told to try again, never forks', async () => {
  const newsroom = randomUUID()
  const article = randomUUID()
  await append(newsroom, article)
  const client = await application.connect()
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM history_entry')
  await append(newsroom, article)
  await expect(append(newsroom, article, payloadOf(), [], client)).rejects.toThrow(
    /could not serialize access/,
  )
  await client.query('ROLLBACK')
  client.release()
})

test('locking the last entry instead of the head would fork the chain', async () => {
  await owner.query(`
    CREATE TABLE wrong_history (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), n bigint NOT NULL, prev uuid);
    INSERT INTO wrong_history (n) VALUES (1);
    CREATE FUNCTION wrong_append() RETURNS void LANGUAGE plpgsql AS $$
    DECLARE tail wrong_history;
    BEGIN
      SELECT * INTO tail FROM wrong_history ORDER BY n DESC LIMIT 1 FOR UPDATE;
      INSERT INTO wrong_history (n, prev) VALUES (tail.n + 1, tail.id);
    END $$`)
  const first = await owner.connect()
  try {
    await first.query('BEGIN; SELECT wrong_append()')
    const second = owner.query('SELECT wrong_append()')
    await expect.poll(waiting).toBe(1)
    await first.query('COMMIT')
    await second
    const { rows } = await owner.query('SELECT FROM wrong_history WHERE n = 2 AND prev IS NOT NULL')
    expect(rows).toHaveLength(2)
  } finally {
    first.release()
    await owner.query('DROP FUNCTION wrong_append; DROP TABLE wrong_history')
  }
})

async function waiting(): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%wrong_append%'",
  )
  return rows[0]?.count ?? 0
}
