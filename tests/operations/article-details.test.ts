import { beforeAll, expect, test } from 'vitest'
import { changeArticle } from '@/lib/operations/article/change-article'
import { listArticles } from '@/lib/operations/article/list-articles'
import { readArticle } from '@/lib/operations/article/read-article'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { granted, problemOf } from '../support/claims'
import { claimThat, newArticle, newNewsroom, type People } from '../support/people'
import { readReport } from '../support/report'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const corrected = {
  title: 'العمدة',
  language: 'ar',
  byline: 'سارة',
  outlet: 'الجريدة',
  sourceUrl: 'https://example.org/mayor',
  publishedOn: '2020-09-27',
}

test('every detail can be corrected; page, list, report and the moments follow', async () => {
  const article = await newArticle(people.journalist)
  const saved = granted(await changeArticle(people.editor, article.id, corrected, 1))
  expect(saved).toMatchObject({ ...corrected, direction: 'rtl', version: 2, revision: article.revision })
  expect(granted(await readArticle(people.reader, article.id))).toEqual(saved)
  const { items } = granted(await listArticles(people.reader, { limit: 50 }))
  expect(items.find(({ id }) => id === article.id)).toMatchObject({ ...corrected, direction: 'rtl' })
  const report = granted(await readReport(people.reader, article.id))
  expect(report).toMatchObject({ language: 'ar', article: { ...corrected, direction: 'rtl' } })
  const then = granted(await readArticleAt(people.reader, article.id, 1))
  expect(then.article).toMatchObject({ title: 'The mayor', language: 'en', direction: 'ltr', byline: null })
  const now = granted(await readArticleAt(people.reader, article.id, 2))
  expect(now.article).toMatchObject({ ...corrected, direction: 'rtl', version: 2 })
  expect(await compareWithStored(people.admin.newsroom.id, article.id)).toEqual([])
})

test('the history tells what was and what became, and nothing of what stayed', async () => {
  const article = await newArticle(people.journalist)
  granted(await changeArticle(people.journalist, article.id, { title: 'The mayors', outlet: 'The Paper' }, 1))
  const { items } = granted(await listArticleHistory(people.reader, article.id, { limit: 100 }))
  expect(items.at(-1)).toMatchObject({
    action: 'article-changed',
    actor: { id: people.journalist.id },
    claim: null,
    before: { title: 'The mayor', outlet: null, version: 1 },
    after: { title: 'The mayors', outlet: 'The Paper', version: 2 },
  })
  expect(Object.keys(items.at(-1)?.after ?? {}).sort()).toEqual(['outlet', 'title', 'version'])
})

test('a save that changes nothing changes nothing', async () => {
  const article = await newArticle(people.journalist)
  expect(granted(await changeArticle(people.journalist, article.id, { title: article.title }, 1))).toEqual(
    article,
  )
  expect(granted(await listArticleHistory(people.reader, article.id, { limit: 100 })).items).toHaveLength(1)
})

test('of two who correct at once one wins, and the other is told', async () => {
  const article = await newArticle(people.journalist)
  const results = await Promise.all([
    changeArticle(people.journalist, article.id, { title: 'One' }, 1),
    changeArticle(people.editor, article.id, { title: 'Other' }, 1),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap((result) => (result.ok ? [] : [problemOf(result)]))).toEqual([{ code: 'stale' }])
})

test('another language is no other binding: what stands approved stands', async () => {
  const before = await claimThat.isApproved(people)
  granted(await changeArticle(people.editor, before.article, { language: 'ar' }, 1))
  expect(granted(await readClaim(people.reader, before.id))).toEqual(before)
})
