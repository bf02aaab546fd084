import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { prose, seal } from '@/lib/domain/history/prose'
import { append, application, askIn, commit, entriesOf, owner, payloadOf } from './history-database'

const newsroom = randomUUID()
const article = randomUUID()
let before: Awaited<ReturnType<typeof entriesOf>>

beforeAll(async () => {
  const { value, texts } = seal({ body: prose('written') }, commit)
  await append(newsroom, article, payloadOf({ after: value }), texts)
  await append(newsroom, article)
  before = await entriesOf(newsroom)
})

const tables = ['history_entry', 'history_text', 'history_node', 'history_head', 'history_counter']

describe('the application', () => {
  test.each([
    ...tables.flatMap((table) => [
      `UPDATE ${table} SET newsroom_id = DEFAULT`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `INSERT INTO ${table} DEFAULT VALUES`,
      `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
      `ALTER TABLE ${table} RENAME TO other`,
      `DROP TABLE ${table}`,
      `SELECT * FROM ${table} FOR UPDATE`,
      `SELECT 1; LOCK TABLE ${table} IN EXCLUSIVE MODE`,
      `COPY ${table} TO PROGRAM 'cat'`,
    ]),
    "UPDATE history_entry SET entry = replace(entry, 'open', 'approved')",
    "INSERT INTO history_entry (entry) VALUES ('isnad-history/v1')",
    'SELECT * FROM history_head',
    'SELECT * FROM history_counter',
    'DROP TRIGGER history_entry_no_update ON history_entry',
    'DROP FUNCTION history_record',
    'ALTER FUNCTION history_record SECURITY INVOKER',
    "CREATE OR REPLACE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
    'CREATE TRIGGER mine BEFORE INSERT ON history_entry EXECUTE FUNCTION history_refuse()',
    "SELECT history_append(gen_random_uuid(), NULL, '{}')",
    "SELECT history_erase(gen_random_uuid(), NULL, '{}')",
    "SELECT history_keep_texts(gen_random_uuid(), '[]')",
    "SELECT history_append_all(gen_random_uuid(), NULL, '[]')",
    "SELECT history_canonical_json('1')",
    'SET session_replication_role = replica',
    'SET ROLE pg_database_owner',
    'CREATE TABLE public.mine ()',
  ])('cannot: %s', async (statement) => {
    await expect(application.query(statement)).rejects.toThrow(
      /permission denied|must be owner|must be able to/,
    )
    expect(await entriesOf(newsroom)).toEqual(before)
  })

  test('cannot erase a text but through what the product does', async () => {
    const { rows } = await askIn<{ commitment: string }>(
      newsroom,
      'SELECT commitment FROM history_text WHERE newsroom_id = $1',
      [newsroom],
    )
    const payload = payloadOf({
      action: 'text-erased',
      claim: null,
      after: { erased: rows.map(({ commitment }) => commitment) },
    })
    const call = askIn(newsroom, 'SELECT history_erase($1, $2, $3)', [newsroom, article, payload])
    await expect(call).rejects.toThrow(/permission denied for function history_erase/)
    expect(await entriesOf(newsroom)).toEqual(before)
  })

  test.each(['text-erased', 'epoch-opened'])('cannot say by itself: %s', async (action) => {
    const payload = payloadOf({ action, claim: null, after: { erased: ['ab'.repeat(32)] } })
    const refused = /an entry of this action is not recorded by itself/
    await expect(append(newsroom, article, payload)).rejects.toThrow(refused)
    await expect(append(newsroom, null, payload)).rejects.toThrow(refused)
    const call = askIn(newsroom, 'SELECT history_append_as(3, $1, $2, $3, $4)', [
      newsroom,
      article,
      payload,
      '[]',
    ])
    await expect(call).rejects.toThrow(refused)
    expect(await entriesOf(newsroom)).toEqual(before)
  })

  test('cannot give itself a right', async () => {
    await application.query('GRANT ALL ON history_entry TO CURRENT_USER').catch(() => {})
    const { rows } = await application.query(
      `SELECT has_table_privilege('history_entry', each) AS granted FROM unnest(ARRAY['INSERT', 'UPDATE', 'DELETE',
        'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) AS each`,
    )
    expect(rows.map(({ granted }) => granted)).toEqual(Array(7).fill(false))
  })

  test('cannot put a table of its own before the real one', async () => {
    const client = await application.connect()
    try {
      await client.query(
        'CREATE TEMP TABLE history_entry (entry text); CREATE TEMP TABLE history_head (n bigint)',
      )
      await client.query('SET search_path = pg_temp, public')
      await client.query("SELECT set_config('app.newsroom', $1, false)", [newsroom])
      await client.query('SELECT * FROM public.history_record($1, $2, $3)', [newsroom, article, payloadOf()])
      expect((await client.query('SELECT * FROM pg_temp.history_entry')).rows).toEqual([])
    } finally {
      client.release(true)
    }
    const after = await entriesOf(newsroom)
    expect(after).toHaveLength(before.length + 1)
    before = after
  })
})

describe('the owner of the tables, without changing them first,', () => {
  test.each([
    "UPDATE history_entry SET entry = replace(entry, 'open', 'approved')",
    'UPDATE history_entry SET entry = entry WHERE seq = 0',
    'DELETE FROM history_entry WHERE seq = 1',
    'TRUNCATE history_entry',
    'TRUNCATE history_entry, history_text CASCADE',
    'DELETE FROM history_text',
    'UPDATE history_node SET level = level',
    'DELETE FROM history_node',
    'TRUNCATE history_node',
    'TRUNCATE history_text',
    'SET session_replication_role = replica; DELETE FROM history_entry',
  ])('cannot: %s', async (statement) => {
    const client = await owner.connect()
    try {
      await expect(client.query(statement)).rejects.toThrow(/refused, the history only grows/)
    } finally {
      client.release(true)
    }
    expect(await entriesOf(newsroom)).toEqual(before)
  })

  test.each([
    "UPDATE history_text SET text = 'other'",
    'UPDATE history_text SET erased_at = now()',
    'UPDATE history_text SET erased_at = now(), salt = NULL',
    `UPDATE history_text SET erased_at = now(), salt = NULL, text = NULL, newsroom_id = '${article}'`,
  ])('cannot: %s', async (statement) => {
    await expect(owner.query(statement)).rejects.toThrow(/can be erased, not changed/)
  })

  test('cannot let two entries follow the same one', async () => {
    const [, second] = before
    const forked = second?.text.replace('\n1\n', '\n99\n').replace('\n2\n', '\n98\n')
    await expect(owner.query('INSERT INTO history_entry (entry) VALUES ($1)', [forked])).rejects.toThrow(
      /history_entry_chain_prev/,
    )
  })

  test('can after changing them, which is what checkpoints are for', async () => {
    const client = await owner.connect()
    try {
      await client.query('BEGIN; ALTER TABLE history_entry DISABLE TRIGGER history_entry_no_delete')
      expect(
        (await client.query('DELETE FROM history_entry WHERE newsroom_id = $1', [newsroom])).rowCount,
      ).toBe(3)
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
