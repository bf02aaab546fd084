import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { arabicClaims, englishClaims } from '@/seeds/claims'
import { seedSample } from '@/seeds/sample'
import { freshDatabase } from '../support/fresh-database'

let installation: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  installation = await freshDatabase()
})
afterAll(() => installation.owner.end())

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  return (await installation.owner.query(sql)).rows
}

/** How many rows there are of everything that a seed could make twice. */
async function counts() {
  const tables = [
    'newsroom',
    'member',
    'invitation',
    'article',
    'revision',
    'claim',
    'comment',
    'proposal',
    'decision',
    'history_entry',
  ]
  const [row] = await ask(
    `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
  )
  return row
}

/** Makes the database refuse the next row of a table once it has so many. */
async function breakAt(table: string, rows: number): Promise<void> {
  await ask(`CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (SELECT count(*) FROM ${table}) >= ${rows} THEN RAISE EXCEPTION 'the power went out'; END IF;
      RETURN NEW;
    END $$`)
  await ask(`CREATE TRIGGER break_off BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION break_off()`)
}

describe.sequential('the sample', () => {
  test.each([
    ['member', 0],
    ['member', 3],
    ['article', 1],
    ['claim', 1],
    ['proposal', 1],
    ['decision', 0],
    ['claim', 6],
    ['comment', 0],
    ['revision', 2],
    ['member', 7],
  ])('interrupted at row %s %i, it stops', async (table, rows) => {
    await breakAt(table, rows)
    await expect(seedSample('sample-password-1')).rejects.toThrow()
    await ask(`DROP TRIGGER break_off ON ${table}`)
  })

  test('goes on where it stopped, and ends complete', async () => {
    await seedSample('sample-password-1')
    const claims = arabicClaims.length + englishClaims.length
    expect(await counts()).toMatchObject({ newsroom: 2, member: 8, article: 3, revision: 4, claim: claims })
  })

  test('makes nothing twice, however often it was interrupted', async () => {
    const twice = await ask(`
      SELECT article_id, range_start FROM claim GROUP BY 1, 2 HAVING count(*) > 1
      UNION ALL SELECT claim_id, 0 FROM proposal GROUP BY 1 HAVING count(*) > 1
      UNION ALL SELECT claim_id, 0 FROM comment GROUP BY 1 HAVING count(*) > 1`)
    expect(twice).toEqual([])
    expect(await ask('SELECT title, newsroom_id FROM article GROUP BY 1, 2 HAVING count(*) > 1')).toEqual([])
  })

  test('takes every claim as far as it says', async () => {
    const wanted = [...arabicClaims, ...englishClaims]
    const states = await ask('SELECT state, count(*)::int FROM claim GROUP BY 1 ORDER BY 1')
    const count = (state: string) => states.find((row) => row.state === state)?.count ?? 0
    expect(count('approved')).toBe(wanted.filter(({ approved }) => approved).length)
    expect(count('returned')).toBe(wanted.filter(({ returned }) => returned).length)
    expect(count('open')).toBe(wanted.filter(({ proposal }) => !proposal).length)
  })

  test('adds nothing when it runs again', async () => {
    const before = await counts()
    await seedSample('sample-password-1')
    await seedSample('another-password-2')
    expect(await counts()).toEqual(before)
  })

  test.each([
    [1, 'article-ar.txt'],
    [2, 'article-ar.revision-2.txt'],
  ])('keeps revision %i of the Arabic article byte for byte', async (number, name) => {
    const file = readFileSync(path.join(import.meta.dirname, '../../seeds/articles', name))
    const [row] = await ask(`SELECT convert_to(text, 'UTF8') AS bytes, sha256 FROM revision
      JOIN article ON article.id = article_id WHERE language = 'ar' AND number = ${number}`)
    expect(row?.sha256).toBe(createHash('sha256').update(file).digest('hex'))
    expect(Buffer.compare(Buffer.from(row?.bytes instanceof Uint8Array ? row.bytes : []), file)).toBe(0)
  })

  test('makes up no evidence and no source, so nothing stands verified or disputed', async () => {
    expect(await ask('SELECT id FROM evidence UNION ALL SELECT id FROM source')).toEqual([])
    expect(await ask("SELECT id FROM claim WHERE verdict <> 'needs-sources'")).toEqual([])
    expect(await ask("SELECT id FROM proposal WHERE verdict <> 'needs-sources'")).toEqual([])
  })

  test('marks only words that stand in the article', async () => {
    const marked = await ask(`SELECT claim.quote, revision.text, range_start, range_end FROM claim
      JOIN revision ON revision.article_id = claim.article_id AND revision.number = claim.revision`)
    for (const { quote, text, range_start, range_end } of marked) {
      expect(String(text).slice(Number(range_start), Number(range_end))).toBe(quote)
    }
  })

  test('is marked as a sample, and its people by it', async () => {
    expect(
      await ask('SELECT id FROM newsroom WHERE NOT sample UNION ALL SELECT id FROM article WHERE NOT sample'),
    ).toEqual([])
    expect(await ask("SELECT id FROM member WHERE email NOT LIKE '%@isnad.example'")).toEqual([])
  })
})
