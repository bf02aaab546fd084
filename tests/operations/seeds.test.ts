import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { actAs } from '@/lib/auth/actor'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { listArticles } from '@/lib/operations/article/list-articles'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { removeSample } from '@/lib/operations/newsroom/remove-sample'
import { arabicClaims, englishClaims } from '@/seeds/claims'
import { seedSample } from '@/seeds/sample'
import { granted, problemOf } from '../support/claims'
import { owner } from '../support/database'
import { isFreeWhile } from '../support/free-while'

async function ask(sql: string): Promise<Record<string, unknown>[]> {
  return (await owner.query(sql)).rows
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
  await ask(`CREATE OR REPLACE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
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
    ['evidence', 1],
    ['comment', 0],
    ['evidence', 6],
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
      UNION ALL SELECT claim_id, 0 FROM proposal GROUP BY claim_id, rationale HAVING count(*) > 1
      UNION ALL SELECT claim_id, 0 FROM comment GROUP BY 1 HAVING count(*) > 1`)
    expect(twice).toEqual([])
    expect(await ask('SELECT title, newsroom_id FROM article GROUP BY 1, 2 HAVING count(*) > 1')).toEqual([])
  })

  test('shows every state of a claim, and takes each as far as it says', async () => {
    const states = await ask('SELECT state, count(*)::int FROM claim GROUP BY 1')
    const count = (state: string) => states.find((row) => row.state === state)?.count ?? 0
    expect(Object.fromEntries(claimStates.map((state) => [state, count(state)]))).toEqual({
      open: 2,
      proposed: 3,
      approved: 5,
      returned: 1,
      reopened: 1,
      withdrawn: 1,
    })
  })

  test('disputes the figure on five pieces of evidence after a return, and verifies what was verified', async () => {
    const approved = await ask(`SELECT number, verdict, count(DISTINCT evidence.id)::int AS evidence,
        (SELECT count(*)::int FROM proposal WHERE claim_id = claim.id) AS proposals
      FROM claim LEFT JOIN evidence ON claim_id = claim.id WHERE state = 'approved'
      GROUP BY claim.id ORDER BY number`)
    expect(approved).toEqual([
      { number: 3, verdict: 'disputed', evidence: 2, proposals: 1 },
      { number: 4, verdict: 'needs-sources', evidence: 0, proposals: 1 },
      { number: 6, verdict: 'disputed', evidence: 5, proposals: 2 },
      { number: 7, verdict: 'verified', evidence: 2, proposals: 1 },
      { number: 9, verdict: 'verified', evidence: 2, proposals: 1 },
    ])
  })

  test('says of no claim that it was made in the year it speaks of', async () => {
    expect(await ask('SELECT id FROM claim WHERE claim_date IS NOT NULL')).toEqual([])
    expect(await ask("SELECT figure->>'asOf' AS as_of FROM claim WHERE kind = 'figure'")).toEqual([
      { as_of: '1921' },
    ])
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

  test('counts what two works took from one census as one origin', async () => {
    const census = await ask(
      "SELECT DISTINCT origin FROM source WHERE origin LIKE '%1926%' AND origin LIKE '%حصاء%'",
    )
    expect(census).toHaveLength(1)
  })

  test('names an address for every source, and repeats no piece of evidence', async () => {
    expect(await ask('SELECT id FROM source WHERE url IS NULL')).toEqual([])
    expect(await ask('SELECT claim_id FROM evidence GROUP BY claim_id, quote HAVING count(*) > 1')).toEqual(
      [],
    )
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
    expect(await ask("SELECT id FROM account WHERE email NOT LIKE '%@isnad.example'")).toEqual([])
  })

  test('is removed in one act: out of the check and the lists, all of it still to be read, and never made again', async () => {
    const admin = await actAs('admin@isnad.example')
    const editor = await actAs('editor@isnad.example')
    if (!admin || !editor) throw new Error('the sample has no people')
    expect(problemOf(await removeSample(editor, 'No more'))).toMatchObject({ code: 'forbidden' })

    // Claims of all articles are waited for by id, as by whoever else saves several.
    const [pair] =
      await ask(`SELECT least(earlier.id, later.id) AS held, greatest(earlier.id, later.id) AS free
      FROM claim AS earlier JOIN claim AS later ON earlier.created_at < later.created_at AND earlier.article_id <> later.article_id
      ORDER BY later.id < earlier.id DESC LIMIT 1`)
    const own = (id: unknown) => `claim WHERE id = '${id}' FOR UPDATE`
    const remove = async () =>
      expect(granted(await removeSample(admin, 'جرّبناه.'))).toMatchObject({ sample: false, version: 2 })
    expect(await isFreeWhile(own(pair?.held), remove, own(pair?.free))).toBe(true)
    const lists = [
      granted(await listArticles(admin, { limit: 10 })).items,
      granted(await listQueueLines(admin)).items,
    ]
    expect(lists).toEqual([[], []])
    const put = granted(await listArticles(admin, { limit: 10, archived: true })).items
    expect(put).toMatchObject([
      { sample: true, archived: true, withdrawal: { reason: 'جرّبناه.' } },
      { sample: true, archived: true, withdrawal: { reason: 'جرّبناه.' } },
    ])
    for (const { id } of put) expect(await compareWithStored(admin.newsroom.id, id)).toEqual([])
    const newest = granted(await listNewsroomHistory(admin, { limit: 20 })).items.map(({ action }) => action)
    expect(newest.filter((action) => action === 'sample-removed')).toHaveLength(1)

    const before = await counts()
    expect(granted(await removeSample(admin, 'Again'))).toMatchObject({ version: 2 })
    await seedSample('sample-password-1')
    expect(await counts()).toEqual(before)
  })
})
