import { beforeAll, describe, expect, test } from 'vitest'
import { claimInput } from '@/lib/domain/claim/claim'
import { mostClaims, mostComments, mostEvidence } from '@/lib/domain/limits'
import { mostParagraphs, mostSentences } from '@/lib/domain/text/excess'
import { addArticle } from '@/lib/operations/article/add-article'
import { addRevision } from '@/lib/operations/article/add-revision'
import { previewRevision } from '@/lib/operations/article/preview-revision'
import { addComment } from '@/lib/operations/claim/add-comment'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { granted, problemOf } from '../support/claims'
import { applicationOf, count, owner, refusalOf } from '../support/database'
import { evidenceFrom, join, newArticle, newClaim, newNewsroom, type People } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const tooMany = (path: string, code: string, detail: object) => ({
  code: 'invalid',
  errors: [{ path, code, detail }],
})

describe('a text with too much in it', () => {
  test.each([
    ['paragraphs', 'س\n'.repeat(mostParagraphs + 1), mostParagraphs],
    ['sentences', 'قال. '.repeat(mostSentences + 1), mostSentences],
  ])('of %s is neither brought in nor made a revision', async (what, text, maximum) => {
    const refusal = tooMany('text', `too-many-${what}`, { maximum, count: maximum + 1 })
    const about = { language: 'ar', byline: null, outlet: null, sourceUrl: null, publishedOn: null }
    expect(problemOf(await addArticle(people.journalist, { title: 'س', text, ...about }))).toEqual(refusal)
    const { id, version } = await newArticle(people.journalist)
    const input = { text, note: null }
    expect(problemOf(await previewRevision(people.journalist, id, input))).toEqual(refusal)
    expect(problemOf(await addRevision(people.journalist, id, input, version))).toEqual(refusal)
  })

  test('as much as may be is worked on', async () => {
    const article = await newArticle(people.journalist, 'س\n'.repeat(mostParagraphs))
    const input = { text: `${article.revision.text}ص`.slice(2), note: null }
    expect(granted(await addRevision(people.journalist, article.id, input, article.version)).added).toBe(true)
  })
})

/** What two people come to who do the same at once, where there is room for one. */
async function forTheLastPlace<Answer>(
  add: (by: People['journalist']) => Promise<Answer>,
): Promise<Answer[]> {
  const others = [people.journalist, people.editor, await join(people.admin, 'journalist')]
  return Promise.all(others.map(add))
}

test('an article takes so many claims, also from people who mark at once', async () => {
  const { id } = await newArticle(people.journalist)
  await owner.query('UPDATE article SET claim_count = $2 WHERE id = $1', [id, mostClaims - 1])
  const answers = await forTheLastPlace((by) =>
    markClaim(by, id, claimInput.parse({ revision: 1, start: 0, end: 5 })),
  )
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(problemOf(answer)).toEqual(tooMany('article', 'too-many-claims', { maximum: mostClaims }))
  }
  expect(await count('claim', { article_id: id })).toBe(1)
})

test('a claim takes so many pieces of evidence, also from people who attach at once', async () => {
  const { id } = await newClaim(people.journalist, await newArticle(people.journalist))
  granted(await attachEvidence(people.journalist, id, evidenceFrom('supports')))
  await multiply('evidence', id, mostEvidence - 2, 'source_id, stance, quote')
  const answers = await forTheLastPlace((by) => attachEvidence(by, id, evidenceFrom('supports')))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(problemOf(answer)).toEqual(tooMany('evidence', 'too-many-pieces', { maximum: mostEvidence }))
  }
  expect(await count('evidence', { claim_id: id })).toBe(mostEvidence)
})

test('a claim takes so many comments, also from people who remark at once', async () => {
  const { id } = await newClaim(people.journalist, await newArticle(people.journalist))
  granted(await addComment(people.journalist, id, 'See page 4.'))
  await multiply('comment', id, mostComments - 2, 'text')
  const answers = await forTheLastPlace((by) => addComment(by, id, 'And page 5.'))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  for (const answer of answers.filter(({ ok }) => !ok)) {
    expect(problemOf(answer)).toEqual(tooMany('comments', 'too-many-comments', { maximum: mostComments }))
  }
  expect(await count('comment', { claim_id: id })).toBe(mostComments)
  const after = await addComment(people.journalist, id, 'And page 6.')
  expect(problemOf(after)).toEqual(tooMany('comments', 'too-many-comments', { maximum: mostComments }))
})

test('the database keeps the same bound, whoever writes', async () => {
  const { id } = await newClaim(people.journalist, await newArticle(people.journalist))
  granted(await addComment(people.journalist, id, 'See page 4.'))
  await multiply('comment', id, mostComments - 1, 'text')
  expect(
    await refusalOf(more('comment', 'text'), [id, 1], applicationOf(people.admin.newsroom.id)),
  ).toContain('IS004')
})

const more = (table: string, columns: string) =>
  `INSERT INTO ${table} (id, newsroom_id, claim_id, created_by, ${columns})
   SELECT gen_random_uuid(), newsroom_id, claim_id, created_by, ${columns}
   FROM (SELECT * FROM ${table} WHERE claim_id = $1::uuid LIMIT 1) AS one, generate_series(1, $2::int)`

/** So many more rows like the first one of a claim. */
async function multiply(table: string, claim: string, times: number, columns: string): Promise<void> {
  await owner.query(more(table, columns), [claim, times])
}
