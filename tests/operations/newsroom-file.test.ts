import { createHash } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ArticleId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { publicationInput } from '@/lib/domain/publication/publication'
import { readerReportInput } from '@/lib/domain/publication/reader-report'
import { addComment } from '@/lib/operations/claim/add-comment'
import { eraseText } from '@/lib/operations/history/erase-text'
import { changeMethod } from '@/lib/operations/newsroom/change-method'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { readPublished } from '@/lib/operations/publication/read-published'
import { receiveReaderReport } from '@/lib/operations/publication/receive-reader-report'
import { exportNewsroom } from '@/scripts/newsroom/export-newsroom'
import { linesIn } from '@/scripts/newsroom/lines'
import { restoreNewsroom } from '@/scripts/newsroom/restore-newsroom'
import { granted } from '../support/claims'
import { freshDatabase } from '../support/fresh-database'
import { asking } from '../support/newsroom'
import { claimThat, newNewsroom, only } from '../support/people'

let source: pg.Client
let empty: pg.Client
let admin: Actor
let exported: string[]

const clientOf = async ({ owner }: { owner: pg.Pool }) => {
  const client = new pg.Client({ connectionString: owner.options.connectionString })
  await owner.end()
  await client.connect()
  return client
}

beforeAll(async () => {
  source = await clientOf(await freshDatabase())
  const people = await newNewsroom()
  admin = people.admin
  const meanings = { verified: 'ثبت', disputed: 'تعارض', 'needs-sources': 'نقص' }
  granted(await changeMethod(asking(admin), { text: 'نقرأ المصدر أولًا.', meanings }, 0))
  const judged = await claimThat.isApproved(people)
  await publishAndHear(people.editor, judged.article)
  await claimThat.isProposed(people)
  const said = await claimThat.hasComment(people)
  granted(await addComment(asking(people.editor), said.id, 'Those\u2028of \u0007May', only(said.comments).id))
  granted(await eraseText(asking(admin), { subject: 'comment', id: only(said.comments).id, reason: 'x' }))
  const others = await newNewsroom()
  await claimThat.isApproved(others)
  exported = await linesOf(source)
  empty = await clientOf(await freshDatabase())
})
afterAll(() => Promise.all([source.end(), empty.end()]))

/** Publishes a report, in which a reader finds an error. */
async function publishAndHear(editor: Actor, article: ArticleId) {
  const finding = publicationInput.parse({ finding: 'As it was said.' })
  const { slug } = granted(await addPublication(asking(editor), article, finding))
  const published = await readPublished(slug, null)
  if (!published) throw new Error('Nothing was published')
  const message = readerReportInput.parse({ message: 'It was on Tuesday.', contact: 'nora@example.org' })
  granted(await receiveReaderReport(published, message, 'a network'))
}

async function linesOf(database: pg.Client): Promise<string[]> {
  const lines: string[] = []
  for await (const line of exportNewsroom(database, admin.newsroom.id)) lines.push(line)
  return lines
}

/** As the file is read: in pieces that care for no line. */
async function* piecesOf(lines: readonly string[]) {
  const bytes = Buffer.from(lines.join(''))
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
}

const restore = (lines: readonly string[]) => restoreNewsroom(empty, linesIn(piecesOf(lines)))

async function countAll(database: pg.Client): Promise<number> {
  const { rows } = await database.query<{ count: string }>(
    'SELECT (SELECT count(*) FROM newsroom) + (SELECT count(*) FROM history_entry) + (SELECT count(*) FROM claim) AS count',
  )
  return Number(rows[0]?.count)
}

/** With an end that fits, as somebody makes it who wants to be believed. */
function ended(lines: readonly string[]): string[] {
  const body = lines.slice(0, -1)
  const sha256 = createHash('sha256').update(body.join('')).digest('hex')
  return [...body, `${JSON.stringify({ end: true, rows: body.length - 1, sha256 })}\n`]
}

describe('the file of a newsroom', () => {
  test('holds a line for each row, of this newsroom alone, and nothing of what is passing', () => {
    const tables = new Set(exported.map((line) => /^\["(\w+)"/.exec(line)?.[1]))
    expect([...tables]).toEqual(
      expect.arrayContaining([
        ...['newsroom', 'member', 'method', 'claim', 'history_entry', 'history_text'],
        ...['publication', 'publication_file', 'reader_report'],
      ]),
    )
    for (const name of ['session', 'search_document', 'idempotency_key', 'draft'])
      expect(tables).not.toContain(name)
    const newsrooms = new Set(exported.flatMap((line) => /"newsroom_id":"([^"]+)"/.exec(line)?.[1] ?? []))
    expect([...newsrooms]).toEqual([admin.newsroom.id])
  })

  test.each([
    ['cut off', (lines: string[]) => lines.slice(0, -5), 'cut off'],
    ['of nothing', () => [], 'cut off'],
    ['of something else', () => ['{"format":"isnad-report"}\n'], 'not the beginning'],
    [
      'changed in a row',
      (lines: string[]) => lines.map((line) => line.replace('The minutes', 'The minuets')),
      'was changed',
    ],
    [
      'with a row left out',
      (lines: string[]) => lines.filter((line) => !line.startsWith('["comment"')),
      'was changed',
    ],
    ['that goes on after its end', (lines: string[]) => [...lines, '["claim",{}]\n'], 'after the end'],
    [
      'with a table that there is not',
      (lines: string[]) => ended([...lines.slice(0, -1), '["secrets",{"a":1}]\n', '']),
      'neither a row',
    ],
    [
      'of another version of the database',
      (lines: string[]) => [
        `${lines[0]?.replace(/"migration":"\w+"/, '"migration":"2019_old"')}`,
        ...lines.slice(1),
      ],
      'is at',
    ],
    [
      'whose history was changed by somebody who knows how the file ends',
      (lines: string[]) => ended(lines.map((line) => line.replace('verdict-approved', 'verdict-returned'))),
      'Nothing was restored',
    ],
    [
      'whose history lacks its last entry',
      (lines: string[]) => {
        const last = lines.findLastIndex((line) => line.startsWith('["history_entry"'))
        return ended(lines.filter((_, index) => index !== last))
      },
      'Nothing was restored',
    ],
  ])('%s is refused, and nothing stays', async (_name, change, words) => {
    await expect(restore(change([...exported]))).rejects.toThrow(words)
    expect(await countAll(empty)).toBe(0)
  })

  test('brings everything back, byte for byte, and the history verifies', async () => {
    const restored = await restore(exported)
    expect(restored).toMatchObject({ newsroom: admin.newsroom.id, rows: exported.length - 2 })
    expect(restored.entries).toBeGreaterThan(10)
    const again = await linesOf(empty)
    expect(again.slice(1, -1)).toEqual(exported.slice(1, -1))
    const { rows } = await empty.query<{ found: string }>('SELECT count(*) AS found FROM search_document')
    expect(Number(rows[0]?.found)).toBeGreaterThan(0)
  })

  test('is not restored where a newsroom is', async () => {
    await expect(restore(exported)).rejects.toThrow('There is a newsroom already')
  })
})
