import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { publicationInput } from '@/lib/domain/publication/publication'
import { readerReportInput, readerReportsQuery } from '@/lib/domain/publication/reader-report'
import { eraseText } from '@/lib/operations/history/erase-text'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { handleReaderReport } from '@/lib/operations/publication/handle-reader-report'
import { listReaderReports } from '@/lib/operations/publication/list-reader-reports'
import { type Published, readPublished } from '@/lib/operations/publication/read-published'
import { receiveReaderReport } from '@/lib/operations/publication/receive-reader-report'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { count, owner, refusalOf } from '../support/database'
import { asking, bringIn, done, join, makeNewsroom } from '../support/newsroom'
import { startSigner } from '../support/signer'

let admin: Actor
let editor: Actor
let journalist: Actor
let article: Article
let published: Published

// What goes out waits for one.
let signing: Awaited<ReturnType<typeof startSigner>>
beforeAll(async () => {
  signing = await startSigner()
})
afterAll(() => signing.stop())

beforeEach(async () => {
  admin = await makeNewsroom()
  editor = await join(admin, 'editor', 'Edda Editor')
  journalist = await join(admin, 'journalist', 'Jonas Journalist')
  article = await bringIn(journalist, 'The bridge is 94 metres long.')
  const finding = publicationInput.parse({ finding: 'It is as long as it was said to be.' })
  const { slug } = done(await addPublication(asking(editor), article.id, finding))
  const found = await readPublished(slug, null)
  if (!found) throw new Error('Nothing was published')
  published = found
})

const report = (message: string, more: object = {}) => readerReportInput.parse({ message, ...more })
const receive = (message: string, sender = 'network 1', more: object = {}) =>
  receiveReaderReport(published, report(message, more), sender)
const listed = async (state = 'open') =>
  done(await listReaderReports(editor, readerReportsQuery.parse({ state }))).items

test('what a reader wrote waits for the editors, with the claim it is about', async () => {
  done(await receive('It is 90 metres.', 'network 1', { claim: 3, contact: 'nora@example.org' }))
  expect(await listed()).toMatchObject([
    {
      ...{ article: article.id, title: 'An article', number: 1, claim: 3, state: 'open', handling: null },
      ...{ message: 'It is 90 metres.', contact: 'nora@example.org' },
      address: `/r/${published.asked.slug}/1#claim-3`,
    },
  ])
  expect(await listed('handled')).toEqual([])
})

describe('it is slowed down', () => {
  test('by network, also when all come at once, and others are still heard', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => receive(`Error ${index}`)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    const refused = answers.find(({ ok }) => !ok)
    expect(refused).toMatchObject({ problem: { code: 'throttled', wait: expect.any(Number) } })
    done(await receive('Another network', 'network 2'))
    expect(await listed()).toHaveLength(6)
  })

  test('for the newsroom as a whole, and not for others', async () => {
    for (let sender = 0; sender < 25; sender += 1)
      for (const part of [1, 2, 3, 4]) done(await receive(`Error ${part}`, `network ${sender}`))
    expect(await receive('One more', 'a new network')).toMatchObject({ problem: { code: 'throttled' } })
    await owner.query("UPDATE reader_report SET created_at = created_at - interval '61 minutes'")
    done(await receive('An hour later', 'a new network'))
  })

  test('and the same words sent twice are one report', async () => {
    for (let time = 0; time < 9; time += 1) done(await receive('It is 90 metres.'))
    expect(await listed()).toHaveLength(1)
  })
})

describe('handled', () => {
  test('it waits no more, with a note that stands in the history, once', async () => {
    done(await receive('It is 90 metres.'))
    const [waiting] = await listed()
    if (!waiting) throw new Error('Nothing waits')
    expect(await handleReaderReport(asking(journalist), waiting.id, 'No')).toMatchObject({
      problem: { code: 'forbidden' },
    })
    const handled = done(await handleReaderReport(asking(editor), waiting.id, 'Corrected in report 2'))
    expect(handled).toMatchObject({ state: 'handled', handling: { note: 'Corrected in report 2' } })
    expect(await listed()).toEqual([])
    expect(await listed('handled')).toMatchObject([{ id: waiting.id }])
    expect(await handleReaderReport(asking(editor), waiting.id, 'Again')).toEqual({
      ok: false,
      problem: { code: 'closed' },
    })
    const { items } = done(await listArticleHistory(editor, article.id, { limit: 100 }))
    expect(items.at(-1)).toMatchObject({
      action: 'report-error-handled',
      after: { readerReport: { publication: 1, note: 'Corrected in report 2' } },
    })
    expect(JSON.stringify(items)).not.toContain('It is 90 metres.')
  })

  test('of two who are at it at once one comes second', async () => {
    done(await receive('It is 90 metres.'))
    const [waiting] = await listed()
    if (!waiting) throw new Error('Nothing waits')
    const both = await Promise.all(
      ['One', 'Two'].map((note) => handleReaderReport(asking(editor), waiting.id, note)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('reader_report', { id: waiting.id, note: 'One' })).toBeLessThanOrEqual(1)
  })
})

describe('erased', () => {
  let secrets: string[]
  beforeEach(() => {
    const nora = `Nora ${randomUUID()}`
    secrets = [`It is 90 metres, says ${nora}.`, `${nora}@example.org`, `${nora} is right`]
  })
  /** Where any of these stands, over all tables. */
  const places = async () => {
    const { rows } = await owner.query<{ name: string; column: string }>(
      `SELECT table_name AS name, column_name AS column FROM information_schema.columns
       JOIN information_schema.tables USING (table_schema, table_name)
       WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    )
    const holding: string[] = []
    for (const { name, column } of rows)
      for (const secret of secrets) {
        const { rowCount } = await owner.query(
          `SELECT FROM "${name}" WHERE strpos("${column}"::text, $1) > 0 LIMIT 1`,
          [secret],
        )
        if (rowCount) holding.push(`${name}.${column}`)
      }
    return holding.sort()
  }
  const erase = (by: Actor, id: string) =>
    eraseText(asking(by), { subject: 'reader-report', id, reason: 'The reader asked for it.' })

  test.each([false, true])('it is nowhere any more, and one entry says so (handled: %s)', async (handled) => {
    done(await receive(secrets[0] ?? '', 'network 1', { contact: secrets[1] }))
    const [waiting] = await listed()
    if (!waiting) throw new Error('Nothing waits')
    if (handled) done(await handleReaderReport(asking(editor), waiting.id, secrets[2] ?? ''))
    expect(await places()).toContain('reader_report.message')
    expect(await erase(editor, waiting.id)).toMatchObject({ problem: { code: 'forbidden' } })
    expect(done(await erase(admin, waiting.id))).toMatchObject({ texts: handled ? 1 : 0 })
    expect(await places()).toEqual([])
    expect(await listed(handled ? 'handled' : 'open')).toMatchObject([
      {
        ...{ id: waiting.id, message: null, contact: null },
        handling: handled ? { note: null, by: { id: editor.id } } : null,
      },
    ])
    const { items } = done(await listNewsroomHistory(admin, { limit: 100 }))
    expect(items.at(-1)).toMatchObject({
      action: 'text-erased',
      after: { subject: { kind: 'reader-report', id: waiting.id }, reason: 'The reader asked for it.' },
    })
    expect(await erase(admin, waiting.id)).toMatchObject({ problem: { code: 'wrong-state' } })
    if (!handled) done(await handleReaderReport(asking(editor), waiting.id, 'Seen'))
  })

  test('it is nobody else’s to erase', async () => {
    done(await receive(secrets[0] ?? ''))
    const [waiting] = await listed()
    expect(await erase(await makeNewsroom(), waiting?.id ?? '')).toMatchObject({
      problem: { code: 'not-found' },
    })
    expect(await places()).toEqual(['reader_report.message'])
  })
})

test('who sent it is forgotten after an hour, and how to answer ninety days after it was handled', async () => {
  done(await receive('It is 90 metres.', 'network 1', { contact: 'nora@example.org' }))
  const [waiting] = await listed()
  if (!waiting) throw new Error('Nothing waits')
  done(await handleReaderReport(asking(editor), waiting.id, 'Done'))
  const kept = { id: waiting.id, sender: 'network 1', contact: 'nora@example.org' }
  await removeExpired()
  expect(await count('reader_report', kept)).toBe(1)
  await removeExpired(Date.now() + 2 * 3_600_000)
  expect(await count('reader_report', kept)).toBe(0)
  expect(await count('reader_report', { id: waiting.id, contact: 'nora@example.org' })).toBe(1)
  await removeExpired(Date.now() + 91 * 24 * 3_600_000)
  expect(await count('reader_report', { id: waiting.id, contact: 'nora@example.org' })).toBe(0)
})

test.each(["UPDATE reader_report SET message = 'x'", 'DELETE FROM reader_report'])(
  'the application may not: %s',
  async (sql) => {
    expect(await refusalOf(sql)).toMatch(/^42501 permission denied/)
  },
)
