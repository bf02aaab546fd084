import { describe, expect, test } from 'vitest'
import { articlePatch } from '@/lib/domain/article/article'
import { decideArticleChange } from '@/lib/domain/article/article-change'
import { editor, journalist } from '../../support/claims'

const article = {
  title: 'The mayor',
  language: 'en',
  byline: 'Sara',
  outlet: null,
  sourceUrl: 'https://example.org/mayor',
  publishedOn: '2020-09',
  assignee: journalist,
  dueAt: null,
  archived: false,
  labels: ['elections'],
  version: 3,
}
const change = (patch: unknown) => {
  const { assignee: _, ...details } = articlePatch.parse(patch)
  return decideArticleChange(article, details)
}

test('a corrected detail is told as it was and as it became, and the others are not told', () => {
  expect(change({ title: 'The mayors', byline: null })).toEqual({
    after: { ...article, title: 'The mayors', byline: null, version: 4 },
    event: {
      action: 'article-changed',
      claim: null,
      before: {
        title: expect.objectContaining({ text: 'The mayor' }),
        byline: expect.anything(),
        version: 3,
      },
      after: { title: expect.objectContaining({ text: 'The mayors' }), byline: null, version: 4 },
    },
  })
})

describe('nothing changes when nothing differs', () => {
  test.each([
    {},
    { title: 'The mayor' },
    { title: ' The mayor ' },
    { outlet: '' },
    { outlet: null },
    { language: 'EN' },
    { dueAt: '' },
    { archived: false },
    { labels: ['elections'] },
    { labels: [' elections ', 'elections'] },
    { ...article, version: undefined, title: 'The mayor' },
  ])('%j', ({ version: _version, assignee: _assignee, ...patch }: Record<string, unknown>) =>
    expect(change(patch)).toBeNull(),
  )
})

describe('what the desk says of an article is told under a name of its own', () => {
  const dueAt = '2026-11-30T17:00:00.000Z'
  test.each([
    [{ assignee: editor }, 'article-assigned', { assignee: editor.id, dueAt: null }],
    [{ assignee: null }, 'article-assigned', { assignee: null, dueAt: null }],
    [{ labels: ['council'] }, 'article-labelled', { labels: ['council'] }],
    [{ labels: [] }, 'article-labelled', { labels: [] }],
    [{ dueAt }, 'article-assigned', { assignee: journalist.id, dueAt }],
    [{ archived: true }, 'article-archived', { archived: true }],
    [{ archived: true, dueAt }, 'article-assigned', { assignee: journalist.id, dueAt, archived: true }],
    [
      { outlet: 'The Paper', dueAt },
      'article-changed',
      { outlet: 'The Paper', assignee: journalist.id, dueAt },
    ],
  ])('%j: %s', (wanted, action, after) => {
    expect(decideArticleChange(article, wanted)?.event).toMatchObject({
      action,
      after: { ...after, version: 4 },
    })
  })

  test('and so is that it is out of the archive again', () => {
    expect(decideArticleChange({ ...article, archived: true }, { archived: false })?.event).toMatchObject({
      action: 'article-unarchived',
      before: { archived: true },
      after: { archived: false },
    })
  })
})

describe('what is not said stays, and what is said to be nothing goes', () => {
  test.each([
    [{ outlet: 'The Paper' }, { outlet: 'The Paper' }],
    [{ sourceUrl: '' }, { sourceUrl: null }],
    [{ publishedOn: '2020-09-27' }, { publishedOn: '2020-09-27' }],
    [{ language: 'ar-eg' }, { language: 'ar-EG' }],
  ])('%j', (patch, changed) => expect(change(patch)?.after).toEqual({ ...article, ...changed, version: 4 }))
})

test.each([
  [{ title: '' }],
  [{ title: null }],
  [{ title: 'x'.repeat(501) }],
  [{ language: 'nonsense-' }],
  [{ sourceUrl: 'javascript:alert(1)' }],
  [{ publishedOn: '2020-13' }],
  [{ text: 'Another text.' }],
  [{ version: 7 }],
])('%j is refused', (patch) => expect(articlePatch.safeParse(patch).success).toBe(false))
