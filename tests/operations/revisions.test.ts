import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { foldHistory } from '@/lib/domain/moment/article-state'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addRevision } from '@/lib/operations/article/add-revision'
import { listRevisions } from '@/lib/operations/article/list-revisions'
import { previewRevision } from '@/lib/operations/article/preview-revision'
import { readArticle } from '@/lib/operations/article/read-article'
import { readRevision } from '@/lib/operations/article/read-revision'
import { readWorkspace } from '@/lib/operations/article/read-workspace'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { changeClaim } from '@/lib/operations/claim/change-claim'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { placeClaim } from '@/lib/operations/claim/place-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listClaimHistory } from '@/lib/operations/history/list-claim-history'
import { arabicClaims } from '@/seeds/claims'
import { granted, plainDetails, problemOf } from '../support/claims'
import { application, applicationOf, owner, refusalOf } from '../support/database'
import { needsSources, newArticle, newClaim, newNewsroom, unrecordable } from '../support/people'
import { readReport } from '../support/report'

const text = 'On Monday, the mayor resigned. On Tuesday, the council met in the old town hall.'
const edited = text.replace('mayor resigned', 'mayor never resigned')
let journalist: Actor
let editor: Actor
let reader: Actor
let outsider: Actor

beforeAll(async () => {
  ;({ journalist, editor, reader } = await newNewsroom())
  outsider = (await newNewsroom()).editor
})

describe('adding a revision', () => {
  test('carries every claim, and says how each fared', async () => {
    const article = await newArticle(journalist, text)
    const mayor = await newClaim(journalist, article, 'the mayor resigned')
    const council = await newClaim(journalist, article, 'the council met')
    const answer = granted(
      await addRevision(journalist, article.id, input(`${edited} It rained.`), article.version),
    )
    expect(answer).toMatchObject({ added: true, number: 2, version: article.version + 1 })
    expect(answer.claims.map(({ number, outcome }) => [number, outcome])).toEqual([
      [mayor.number, 'changed'],
      [council.number, 'moved'],
    ])
    const now = granted(await readWorkspace(journalist, article.id))
    expect(now.article.revision).toMatchObject({ number: 2, text: `${edited} It rained.` })
    for (const claim of now.claims) expect(wordsOf(now.article, claim)).toBe(claim.quote)
    expect(now.claims.map(({ revision, placement }) => [revision, placement])).toEqual([
      [2, 'placed'],
      [2, 'placed'],
    ])
  })

  test('reopens an approved claim whose words changed, in the same transaction', async () => {
    const article = await newArticle(journalist, text)
    const claim = await approved(article, 'the mayor resigned')
    const kept = await approved(article, 'the council met')
    granted(await addRevision(journalist, article.id, input(edited), article.version))
    const after = granted(await readClaim(editor, claim.id))
    expect(after).toMatchObject({ state: 'reopened', verdict: null, quote: 'the mayor never resigned' })
    expect(after.reopening).toMatchObject({ cause: 'words-changed', by: { id: journalist.id } })
    expect(granted(await readClaim(editor, kept.id))).toMatchObject({ state: 'approved', revision: 2 })
    // One statement carries all claims; where words changed, what a claim is found under is made anew a moment later.
    const { rows } = await owner.query(
      'SELECT (SELECT xmin FROM revision WHERE article_id = $1 AND number = 2) = xmin AS same FROM claim WHERE id = $2',
      [article.id, kept.id],
    )
    expect(rows).toEqual([{ same: true }])
  })

  test('puts a deleted claim into the tray, where it can be neither proposed nor approved', async () => {
    const article = await newArticle(journalist, text)
    const claim = await newClaim(journalist, article, 'the mayor resigned')
    granted(await proposeVerdict(journalist, claim.id, needsSources))
    granted(
      await addRevision(journalist, article.id, input('The council met. Nothing else.'), article.version),
    )
    const lost = granted(await readClaim(journalist, claim.id))
    expect(lost).toMatchObject({ placement: 'lost', quote: 'the mayor resigned', revision: 1 })
    expect(problemOf(await approveVerdict(editor, claim.id, null))).toEqual({
      code: 'wrong-state',
      state: 'lost',
    })
    expect(problemOf(await proposeVerdict(journalist, claim.id, needsSources))).toMatchObject({
      code: 'wrong-state',
    })
    const [reported] = granted(await readReport(reader, article.id)).claims
    expect(reported).toMatchObject({ placement: 'lost', revision: 1, quote: 'the mayor resigned' })
  })

  test('writes one entry, from which every claim can be rebuilt', async () => {
    const article = await newArticle(journalist, text)
    await approved(article, 'the mayor resigned')
    await newClaim(journalist, article, 'in the old town hall')
    const before = await entriesOf(article)
    granted(await addRevision(journalist, article.id, input(edited, 'Denied.'), article.version))
    const entries = await entriesOf(article)
    expect(entries.slice(before.length)).toMatchObject([
      { action: 'revision-added', claim: null, after: { revision: { number: 2, note: 'Denied.' } } },
    ])
    const state = foldHistory(entries)
    const { claims, article: now } = granted(await readWorkspace(journalist, article.id))
    expect(state.article).toMatchObject({ version: now.version, revision: { number: 2 } })
    for (const {
      id,
      start,
      end,
      quote,
      revision,
      placement,
      state: claimState,
      verdict,
      version,
    } of claims) {
      expect(state.claims.get(id)?.fields).toMatchObject({
        start,
        end,
        quote,
        revision,
        placement,
        state: claimState,
        verdict,
        version,
      })
    }
    for (const { id } of claims) {
      const told = granted(await listClaimHistory(journalist, id, { limit: 50 })).items
      expect(told.at(-1)?.action).toBe('revision-added')
    }
  })

  test('tells of a thousand texts in one entry before any statement times out', async () => {
    const sentences = Array.from({ length: 600 }, (_, at) => `Witness ${at} saw ship ${at + 5000} leave.`)
    const article = await newArticle(journalist, sentences.join(' '))
    const claims = sentences.map((quote) => ({ quote, start: article.revision.text.indexOf(quote) }))
    await owner.query(
      `INSERT INTO claim (id, newsroom_id, article_id, number, revision, range_start, range_end, quote, prefix, suffix,
         kind, created_by)
       SELECT gen_random_uuid(), $1, $2, row_number() OVER (), 1, start, start + length(quote) - 1, left(quote, -1), '',
         '', 'other', $3 FROM jsonb_to_recordset($4) AS given(quote text, start integer)`,
      [journalist.newsroom.id, article.id, journalist.id, JSON.stringify(claims)],
    )
    await owner.query('UPDATE article SET claim_count = 600 WHERE id = $1', [article.id])
    const next = input(article.revision.text.replaceAll(' saw ', ' never saw '))
    const answer = granted(await addRevision(journalist, article.id, next, article.version))
    expect(new Set(answer.claims.map(({ outcome }) => outcome))).toEqual(new Set(['changed']))
  })

  test('changes nothing when the text is the current one', async () => {
    const article = await newArticle(journalist, text)
    await newClaim(journalist, article, 'the mayor resigned')
    const entries = await entriesOf(article)
    const answer = granted(await addRevision(journalist, article.id, input(text, 'Again'), article.version))
    expect(answer).toMatchObject({ added: false, number: 1, version: article.version })
    expect(await entriesOf(article)).toEqual(entries)
    expect(granted(await listRevisions(journalist, article.id, { limit: 50 })).items).toHaveLength(1)
  })

  test('lets one of two people win, and tells the other', async () => {
    const article = await newArticle(journalist, text)
    await newClaim(journalist, article, 'the mayor resigned')
    const both = await Promise.all([
      addRevision(journalist, article.id, input(`${text} One.`), article.version),
      addRevision(editor, article.id, input(`${text} Two.`), article.version),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.flatMap((result) => (result.ok ? [] : [result.problem]))).toEqual([{ code: 'stale' }])
    expect(granted(await listRevisions(journalist, article.id, { limit: 50 })).items).toHaveLength(2)
  })

  test('carries what is marked and changed meanwhile, or refuses it', async () => {
    const article = await newArticle(journalist, text)
    const claim = await newClaim(journalist, article, 'the mayor resigned')
    const results = await Promise.all([
      addRevision(journalist, article.id, input(`Before it all. ${text}`), article.version),
      markClaim(journalist, article.id, placeOf(article, 'the council met')),
      changeClaim(editor, claim.id, { claimant: 'A witness' }, claim.version),
    ])
    expect(results[0].ok).toBe(true)
    const now = granted(await readWorkspace(journalist, article.id))
    for (const each of now.claims) {
      expect(each).toMatchObject({ revision: 2, placement: 'placed' })
      expect(wordsOf(now.article, each)).toBe(each.quote)
    }
    expect(now.claims).toHaveLength(results[1].ok ? 2 : 1)
  })

  test('leaves nothing behind when any part of it fails', async () => {
    const article = await newArticle(journalist, text)
    const claim = await approved(article, 'the mayor resigned')
    const entries = await entriesOf(article)
    const adding = addRevision(unrecordable(journalist), article.id, input(edited), article.version)
    await expect(adding).rejects.toThrow()
    expect(granted(await readArticle(journalist, article.id)).revision.number).toBe(1)
    expect(granted(await readClaim(journalist, claim.id))).toEqual(claim)
    expect(await entriesOf(article)).toEqual(entries)
    expect(granted(await listRevisions(journalist, article.id, { limit: 50 })).items).toHaveLength(1)
  })

  test('refuses a text that is too large, a reader, and another newsroom', async () => {
    const article = await newArticle(journalist, text)
    const large = input('س'.repeat(600_000))
    expect(problemOf(await addRevision(journalist, article.id, large, article.version))).toMatchObject({
      code: 'too-large',
    })
    expect(problemOf(await addRevision(reader, article.id, input(edited), article.version))).toEqual({
      code: 'forbidden',
      reason: 'needs-journalist',
    })
    expect(problemOf(await addRevision(outsider, article.id, input(edited), article.version))).toEqual({
      code: 'not-found',
    })
    expect(problemOf(await addRevision(journalist, article.id, input(edited), article.version + 1))).toEqual({
      code: 'stale',
    })
  })

  test('shows beforehand how each claim would fare, and saves nothing', async () => {
    const article = await newArticle(journalist, text)
    await approved(article, 'the mayor resigned')
    const before = granted(await readWorkspace(journalist, article.id))
    const { claims } = granted(await previewRevision(journalist, article.id, input(edited)))
    expect(claims).toMatchObject([{ outcome: 'changed', reopened: true }])
    expect(granted(await readWorkspace(journalist, article.id))).toEqual(before)
  })

  test('marks nothing in an older revision', async () => {
    const article = await newArticle(journalist, text)
    granted(await addRevision(journalist, article.id, input(edited), article.version))
    expect(problemOf(await markClaim(journalist, article.id, placeOf(article, 'the council met')))).toEqual({
      code: 'invalid',
      errors: [{ path: 'revision', code: 'revision-is-not-current' }],
    })
  })
})

describe('revisions', () => {
  test('are listed newest first and kept byte-exact', async () => {
    const article = await newArticle(journalist, text)
    const second = 'a\r\nb\u0301\u200f ﻻ\n'
    granted(await addRevision(journalist, article.id, input(second), article.version))
    const { items } = granted(await listRevisions(reader, article.id, { limit: 50 }))
    expect(items.map(({ number }) => number)).toEqual([2, 1])
    expect(granted(await readRevision(reader, article.id, 2)).text).toBe(second)
    expect(granted(await readRevision(reader, article.id, 1)).text).toBe(text)
    expect(problemOf(await readRevision(reader, article.id, 3))).toEqual({ code: 'not-found' })
    expect(problemOf(await readRevision(outsider, article.id, 1))).toEqual({ code: 'not-found' })
    expect(problemOf(await listRevisions(outsider, article.id, { limit: 50 }))).toEqual({ code: 'not-found' })
  })

  test('are never changed by the application, whatever it tries', async () => {
    const article = await newArticle(journalist, text)
    const update = `UPDATE revision SET claims = '[1]' WHERE article_id = '${article.id}'`
    expect(await refusalOf(update, [], application)).toContain('permission denied')
    expect(await refusalOf(update, [], owner)).toContain('never changed')
  })
})

describe('placing a claim again', () => {
  test('puts it on words of the current revision, and an approval falls away on other words', async () => {
    const article = await newArticle(journalist, text)
    const claim = await approved(article, 'the mayor resigned')
    const next = 'The council met in the old town hall. Then it adjourned for the day.'
    granted(await addRevision(journalist, article.id, input(next), article.version))
    const now = granted(await readArticle(journalist, article.id))
    const lost = granted(await readClaim(journalist, claim.id))
    expect(lost).toMatchObject({ placement: 'lost', state: 'approved' })
    expect(problemOf(await placeClaim(reader, claim.id, placeOf(now, 'it adjourned')))).toMatchObject({
      code: 'forbidden',
    })
    expect(problemOf(await placeClaim(outsider, claim.id, placeOf(now, 'it adjourned')))).toEqual({
      code: 'not-found',
    })
    expect(
      problemOf(await placeClaim(journalist, claim.id, placeOf(now, 'it adjourned'), lost.version - 1)),
    ).toEqual({ code: 'stale' })
    const placed = granted(await placeClaim(journalist, claim.id, placeOf(now, 'it adjourned'), lost.version))
    expect(placed).toMatchObject({
      placement: 'placed',
      quote: 'it adjourned',
      revision: 2,
      state: 'reopened',
    })
    expect((await entriesOf(article)).at(-1)).toMatchObject({ action: 'claim-placed' })
    const again = await placeClaim(journalist, claim.id, placeOf(now, 'The council'))
    expect(problemOf(again)).toEqual({ code: 'wrong-state', state: 'placed' })
  })

  test('does not happen in a revision that is no longer current', async () => {
    const article = await newArticle(journalist, text)
    const claim = await newClaim(journalist, article, 'the mayor resigned')
    granted(await addRevision(journalist, article.id, input('Something else altogether.'), article.version))
    expect(problemOf(await placeClaim(journalist, claim.id, placeOf(article, 'the council met')))).toEqual({
      code: 'invalid',
      errors: [{ path: 'revision', code: 'revision-is-not-current' }],
    })
  })
})

test('the database itself refuses to leave a placed claim behind', async () => {
  const article = await newArticle(journalist, text)
  await newClaim(journalist, article, 'the mayor resigned')
  granted(await addRevision(journalist, article.id, input(`${text} More.`), article.version))
  const application = applicationOf(journalist.newsroom.id)
  const stale = 'UPDATE claim SET revision = 1 WHERE article_id = $1'
  expect(await refusalOf(stale, [article.id], application)).toContain('another revision')
  const back = 'UPDATE article SET revision = 1 WHERE id = $1'
  expect(await refusalOf(back, [article.id], application)).toContain('left behind')
})

test('the second revision of the sample parts its paragraphs and carries every claim, word for word', async () => {
  const first = sampleText('article-ar.txt')
  const second = sampleText('article-ar.revision-2.txt')
  expect(second).toBe(first.replaceAll('., ', '.\n\n'))
  const article = await newArticle(journalist, first)
  for (const { quote } of arabicClaims) await newClaim(journalist, article, quote)
  const { claims } = granted(await addRevision(journalist, article.id, input(second), article.version))
  expect(claims).toHaveLength(arabicClaims.length)
  for (const { outcome, from, to } of claims) {
    expect(['exact', 'moved']).toContain(outcome)
    expect(to?.quote).toBe(from.quote)
  }
})

function input(newText: string, note: string | null = null) {
  return { text: newText, note }
}

/** A claim on these words that the editor approved as needing sources. */
async function approved(article: Article, words: string): Promise<Claim> {
  const { id } = await newClaim(journalist, article, words)
  granted(await proposeVerdict(journalist, id, needsSources))
  return granted(await approveVerdict(editor, id, null))
}

function placeOf({ revision }: Article, words: string) {
  const start = revision.text.indexOf(words)
  return { ...plainDetails, revision: revision.number, start, end: start + words.length }
}

function wordsOf({ revision }: Article, { start, end }: Claim): string {
  return revision.text.slice(start, end)
}

async function entriesOf(article: Article) {
  return granted(await listArticleHistory(journalist, article.id, { limit: 100 })).items
}

function sampleText(file: string): string {
  return readFileSync(`seeds/articles/${file}`, 'utf8')
}
