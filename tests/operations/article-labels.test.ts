import { beforeAll, describe, expect, test } from 'vitest'
import { articlePatch } from '@/lib/domain/article/article'
import { addArticle } from '@/lib/operations/article/add-article'
import { changeArticle } from '@/lib/operations/article/change-article'
import { listArticles } from '@/lib/operations/article/list-articles'
import { openArticles } from '@/lib/operations/article/open-articles'
import { readArticle } from '@/lib/operations/article/read-article'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { listColleagues } from '@/lib/operations/newsroom/list-colleagues'
import { granted } from '../support/claims'
import { newArticle, newNewsroom, type People, words } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
}, 60_000)

const titles = async (query: object) =>
  granted(await listArticles(people.reader, { limit: 50, ...query }))
    .items.map(({ title }) => title)
    .sort()

describe('labels', () => {
  test('are said at an article, told in its history, and cut the list down', async () => {
    const { journalist, reader } = people
    const [one, two] = [
      await newArticle(journalist, words, 'On elections'),
      await newArticle(journalist, words, 'On both'),
    ]
    granted(await changeArticle(journalist, one.id, { labels: ['elections'] }, 1))
    granted(await changeArticle(journalist, two.id, { labels: ['elections', 'اقتصاد'] }, 1))
    expect(granted(await readArticle(reader, two.id))).toMatchObject({
      ...{ labels: ['elections', 'اقتصاد'], version: 2, contentVersion: 1, assignmentVersion: 2 },
    })
    expect(await titles({ label: 'elections' })).toEqual(['On both', 'On elections'])
    expect(await titles({ label: 'اقتصاد' })).toEqual(['On both'])
    expect(await titles({ label: 'sports' })).toEqual([])

    granted(await changeArticle(journalist, one.id, { labels: [] }, 2))
    expect(await titles({ label: 'elections' })).toEqual(['On both'])
    expect(granted(await openArticles(reader, { limit: 50 })).labels).toEqual(['elections', 'اقتصاد'])
    const { items } = granted(await listArticleHistory(reader, one.id, { limit: 50 }))
    expect(items.slice(1)).toMatchObject([
      { action: 'article-labelled', before: { labels: [] }, after: { labels: ['elections'] } },
      { action: 'article-labelled', before: { labels: ['elections'] }, after: { labels: [] } },
    ])
    expect(await compareWithStored(journalist.newsroom.id, two.id)).toEqual([])
  })

  test('of another newsroom are not known', async () => {
    const { reader } = await newNewsroom()
    expect(granted(await openArticles(reader, { limit: 50 })).labels).toEqual([])
  })

  test.each([
    [
      [' x ', 'x', 'y'],
      ['x', 'y'],
    ],
    [['x'.repeat(51)], null],
    [[''], null],
    [['a, b'], null],
    [['a، b'], null],
    [Array.from({ length: 21 }, (_, index) => `label ${index}`), null],
  ])('%j are taken as %j', (said, taken) => {
    const parsed = articlePatch.safeParse({ labels: said })
    expect(parsed.success ? parsed.data.labels : null).toEqual(taken)
  })
})

test('a list is cut down to days, of which a year or a month may mean any', async () => {
  const days = { A: '1921', B: '1994-05', C: '2020-09-27' }
  for (const [title, publishedOn] of Object.entries(days)) {
    const details = { title, text: words, language: 'en', byline: null, outlet: 'Dates', sourceUrl: null }
    granted(await addArticle(people.journalist, { ...details, publishedOn }))
  }
  const between = (from?: string, to?: string) => titles({ outlet: 'Dates', from, to })
  expect(await between('1921-06-01')).toEqual(['A', 'B', 'C'])
  expect(await between('1922-01-01', '1994-05-02')).toEqual(['B'])
  expect(await between(undefined, '1994-04-30')).toEqual(['A'])
  expect(await between('2020-09-27', '2020-09-27')).toEqual(['C'])
  expect(await between('2020-09-28')).toEqual([])
  const today = new Date().toISOString().slice(0, 10)
  expect(await titles({ label: 'elections', from: today })).toEqual(['On both'])
})

test('work is given to those who check, and a comment may name whoever works here', async () => {
  const ids = async (asked?: { checking: boolean }) =>
    granted(await listColleagues(people.journalist, asked)).items.map(({ id }) => id)
  expect(await ids()).toContain(people.reader.id)
  expect(await ids({ checking: true })).not.toContain(people.reader.id)
  expect(await ids({ checking: true })).toContain(people.journalist.id)
})
