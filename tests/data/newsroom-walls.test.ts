import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findArticle, hasArticle } from '@/lib/data/article-record'
import { database, together } from '@/lib/data/client'
import { troubleOf } from '@/lib/data/database-error'
import { doors } from '@/lib/data/scope'
import type { Article } from '@/lib/domain/article/article'
import { application, owner, refusalOf } from '../support/database'
import { newArticle, newNewsroom, only, type People } from '../support/people'

/** Of no newsroom: what was tried and who is waited for at the door, and what the migrations keep. */
const open = ['_prisma_migrations', 'sign_in_failure', 'sign_on']

let ours: People
let theirs: People
let article: Article
beforeAll(async () => {
  ours = await newNewsroom()
  theirs = await newNewsroom()
  article = await newArticle(theirs.journalist)
})

const our = () => database(ours.admin.newsroom.id)
const tables = async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}

describe('the catalogue', () => {
  test('has a wall around every table, forced on its owner too, but for those of no newsroom', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity
         AND EXISTS (SELECT FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'of_its_newsroom'
           AND polroles = ARRAY['isnad_app'::regrole::oid] AND polpermissive AND polcmd = '*'))
       ORDER BY 1`,
    )
    expect(rows.map(({ name }) => name)).toEqual(open)
  })

  test('says newsroom_id = app_newsroom() of every table that has one, and lets the application by nothing else', async () => {
    const { rows } = await owner.query<{ name: string; condition: string }>(
      `SELECT tablename AS name, qual AS condition FROM pg_policies
       WHERE schemaname = 'public' AND roles && '{isnad_app,public}' AND tablename IN
         (SELECT table_name FROM information_schema.columns WHERE column_name = 'newsroom_id')`,
    )
    expect(rows.length).toBeGreaterThan(30)
    for (const { name, condition } of rows)
      expect([name, condition]).toEqual([name, '(newsroom_id = app_newsroom())'])
  })

  // Each is named and justified in decision 0057 or by the migration that made it.
  test('knows every way through the wall: functions and views that work as the owner', async () => {
    const { rows: functions } = await owner.query<{ name: string }>(
      `SELECT DISTINCT proname AS name FROM pg_proc
       WHERE pronamespace = 'public'::regnamespace AND prosecdef AND prorettype <> 'trigger'::regtype
         AND has_function_privilege('isnad_app', oid, 'EXECUTE') ORDER BY 1`,
    )
    expect(functions.map(({ name }) => name)).toEqual(
      [
        ...Object.values(doors),
        ...[
          'hold_account_of_one',
          'is_account_elsewhere',
          'newsrooms_of_session',
          'newsroom_ids',
          'running_standing',
          'signing_standing',
          'standing_sessions',
          'search_found',
        ],
        ...['erase_published', 'erase_published_of_article', 'erase_reader_report'],
        ...['erase_text', 'erase_text_of_article'],
        ...['history_append_as', 'history_hold', 'history_record', 'history_record_all'],
      ].sort(),
    )
    const { rows: views } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
         AND has_table_privilege('isnad_app', oid, 'SELECT') ORDER BY 1`,
    )
    expect(views.map(({ name }) => name)).toEqual(['article_to_sort', 'claim_to_match', 'source_to_search'])
  })
})

describe('without a newsroom', () => {
  test('nothing is seen in any table', async () => {
    for (const name of await tables()) {
      if (open.includes(name)) continue
      const seen = await application.query(`SELECT count(*) FROM ${name}`).then(
        ({ rows }) => rows[0].count,
        (error: { code: string }) => error.code,
      )
      // Some it may not look at at all.
      expect(['0', '42501'], name).toContain(seen)
    }
    expect(await database(null).article.count()).toBe(0)
  })

  test('nothing is written', async () => {
    const { id } = theirs.journalist.newsroom
    expect(await refusalOf(`INSERT INTO label (newsroom_id, name) VALUES ($1, 'a')`, [id])).toMatch(/^42501/)
    expect(
      await refusalOf(
        `INSERT INTO article (id, newsroom_id, title, language, created_by) VALUES (gen_random_uuid(), $1, 't', 'en', $2)`,
        [id, theirs.journalist.id],
      ),
    ).toMatch(/^42501 new row violates row-level security/)
    expect((await application.query('UPDATE article SET title = $1', ['Another'])).rowCount).toBe(0)
    expect((await application.query('DELETE FROM session')).rowCount).toBe(0)
  })
})

describe('of one newsroom', () => {
  test('what belongs to another is not there, whatever is asked', async () => {
    const { newsroom } = ours.admin
    expect(await our().article.findFirst({ where: { id: article.id } })).toBeNull()
    expect(await our().article.updateMany({ where: { id: article.id }, data: { title: 'x' } })).toEqual({
      count: 0,
    })
    expect((await our().newsroom.findMany()).map(({ id }) => id)).toEqual([newsroom.id])
    expect(new Set((await our().member.findMany()).map(({ newsroomId }) => newsroomId))).toEqual(
      new Set([newsroom.id]),
    )
    expect(await our().$queryRaw`SELECT id FROM article`).toEqual([])
    expect(await database(theirs.admin.newsroom.id).article.count()).toBe(1)
  })

  test('nothing is put into another, and nothing moved there', async () => {
    const { id } = theirs.admin.newsroom
    const added = our().savedView.create({
      data: { newsroomId: id, memberId: theirs.admin.id, list: 'articles', name: 'n', query: '' },
    })
    expect(await added.then(() => null, String)).toMatch(/row-level security/)
  })

  test.each([
    ['history_record', `SELECT n FROM history_record($1::uuid, NULL, $2, '[]'::jsonb)`],
    [
      'history_record_all',
      `SELECT history_record_all($1::uuid, gen_random_uuid(), jsonb_build_array(jsonb_build_object('payload', $2::text, 'texts', '[]'::jsonb)))`,
    ],
    ['history_append_as', `SELECT history_append_as(1, $1::uuid, gen_random_uuid(), $2, '[]'::jsonb)`],
  ])('%s, which works as the owner, writes into no other', async (_name, sql) => {
    const payload =
      '{"action":"article-opened","actor":null,"after":null,"before":null,"claim":null,"name":null,"request":"r","role":"admin","schema":1}'
    const { rows: before } = await owner.query('SELECT count(*) FROM history_entry')
    const tried = our().$queryRawUnsafe(sql, theirs.admin.newsroom.id, payload)
    expect(await tried.then(() => null, String)).toMatch(/another newsroom/)
    expect((await owner.query('SELECT count(*) FROM history_entry')).rows).toEqual(before)
  })

  test('a search in another finds nothing', async () => {
    const found = (newsroom: string) =>
      our()
        .$queryRaw`SELECT id FROM search_found(${newsroom}::uuid, '{mayor}', '{f}', false, '{}', NULL, NULL, NULL, 10)`
    expect(await found(theirs.admin.newsroom.id)).toEqual([])
    await newArticle(ours.journalist)
    expect(await found(ours.admin.newsroom.id)).toHaveLength(1)
  })
})

describe('the setting', () => {
  test('is that of whoever asks, however many wait for a connection', async () => {
    const all = await Promise.all(
      Array.from({ length: 24 }, async (_, at) => {
        const { newsroom } = (at % 2 ? ours : theirs).admin
        const one = database(newsroom.id)
        const asked =
          at % 3
            ? one.newsroom.findMany({ select: { id: true } })
            : together(newsroom.id, [
                one.$queryRaw<{ id: string }[]>`SELECT id FROM newsroom`,
                one.article.count(),
              ]).then(([rows]) => rows)
        // On a machine with much else to do some may have waited for a connection in vain.
        return asked.then(
          (rows) => only(rows).id === newsroom.id,
          (error: unknown) => troubleOf(error) === 'unreachable' || Promise.reject(error),
        )
      }),
    )
    expect(all).not.toContain(false)
  })

  test('ends with the statement, also with one that fails, and with the transaction', async () => {
    const left = () =>
      database(null).$queryRaw<
        { left: string }[]
      >`SELECT coalesce(current_setting('app.newsroom', true), '') AS left`
    await our().$queryRaw`SELECT 1`
    await our().$queryRaw`SELECT 1 / 0`.catch(troubleOf)
    await together(ours.admin.newsroom.id, [our().$queryRaw`SELECT 1`])
    await together(ours.admin.newsroom.id, [our().$queryRaw`SELECT 1 / 0`]).catch(troubleOf)
    for (const rows of await Promise.all(Array.from({ length: 30 }, left))) expect(only(rows).left).toBe('')
  })
})

test('nothing asks in a way in which Prisma joins what several ask for', () => {
  const folder = path.resolve('lib/data')
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'client.ts'))
    expect(readFileSync(path.join(folder, name), 'utf8'), name).not.toMatch(/findUnique|\$transaction/)
})

describe('a record file that forgets every newsroom', () => {
  const file = path.resolve('lib/data/article-record.ts')
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-forgetting-'))
  const copy = path.join(folder, 'article-record-forgetting.ts')
  let forgetting: Pick<
    typeof import('@/lib/data/article-record'),
    'findArticle' | 'hasArticle' | 'findArticleSummary'
  >
  beforeAll(async () => {
    const source = readFileSync(file, 'utf8')
    const without = source
      .replaceAll(/(where: \{[^}]*?)newsroomId: newsroom,? ?/g, '$1')
      .replaceAll(/ AND article\.newsroom_id = \$\{newsroom\}::uuid/g, '')
      .replaceAll(
        / from '(\.[^']*)'/g,
        (_, near: string) => ` from '${path.resolve(path.dirname(file), near)}'`,
      )
    expect(without).not.toBe(source)
    expect(without).not.toMatch(/where: \{[^}]*newsroom|WHERE[^`]*newsroom/)
    writeFileSync(copy, without)
    forgetting = await import(/* @vite-ignore */ copy)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const leaks = async () => [
    await forgetting.findArticle(ours.admin.newsroom.id, article.id),
    await forgetting.hasArticle(ours.admin.newsroom.id, article.id),
    await forgetting.findArticleSummary(ours.admin.newsroom.id, article.id),
  ]

  test('leaks nothing', async () => {
    expect(await findArticle(ours.admin.newsroom.id, article.id)).toBeNull()
    expect(await leaks()).toEqual([null, false, null])
    expect(await hasArticle(theirs.admin.newsroom.id, article.id)).toBe(true)
  })

  test('would, without the wall', async () => {
    await owner.query('ALTER TABLE article DISABLE ROW LEVEL SECURITY')
    try {
      expect((await leaks())[1]).toBe(true)
    } finally {
      await owner.query('ALTER TABLE article ENABLE ROW LEVEL SECURITY')
    }
  })
})
