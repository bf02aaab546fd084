import { beforeAll, describe, expect, test } from 'vitest'
import type { ArticleId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addRevision } from '@/lib/operations/article/add-revision'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'
import { readCoverage } from '@/lib/operations/article/read-coverage'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'
import { withdrawClaim } from '@/lib/operations/claim/withdraw-claim'
import { compareWithStored } from '@/lib/operations/history/compare-with-stored'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'
import { fieldCodes, granted, problemOf } from '../support/claims'
import { newArticle, newClaim, newNewsroom, type People } from '../support/people'
import { readReport } from '../support/report'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const text = 'The mayor resigned. The council meets on Friday. Birds sang.'
const birds = text.indexOf('Birds')
const bring = () => newArticle(people.journalist, text)

const dismiss = (id: ArticleId, start: number, { revision = 1, actor = people.journalist } = {}) =>
  dismissSentence(actor, id, { revision, start })

async function statesOf(id: ArticleId, actor: Actor = people.reader) {
  const { sentences } = granted(await readCoverage(actor, id))
  return sentences.map(({ state }) => state)
}

async function actionsOf(id: ArticleId) {
  const { items } = granted(await listArticleHistory(people.reader, id, { limit: 50 }))
  return items.map(({ action }) => action)
}

describe('a dismissed sentence', () => {
  test('is settled for everybody, and the history says by whom and which words', async () => {
    const { id } = await bring()
    const answer = granted(await dismiss(id, birds + 3))
    expect(answer).toMatchObject({ revision: 1, settled: 1, total: 3 })
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'dismissed'])
    const { items } = granted(await listArticleHistory(people.reader, id, { limit: 50 }))
    expect(items.at(-1)).toMatchObject({
      action: 'sentence-dismissed',
      actor: { id: people.journalist.id },
      claim: null,
      after: { dismissal: { sentence: 'Birds sang.' } },
    })
  })

  test('is unchecked again once it is reinstated, and can be dismissed anew', async () => {
    const { id } = await bring()
    const { sentences } = granted(await dismiss(id, birds))
    const { dismissal } = sentences[2] ?? {}
    if (!dismissal) throw new Error('nothing was dismissed')
    expect(granted(await reinstateSentence(people.editor, dismissal)).settled).toBe(0)
    expect(problemOf(await reinstateSentence(people.editor, dismissal))).toEqual({ code: 'not-found' })
    expect(granted(await dismiss(id, birds)).settled).toBe(1)
    expect(await actionsOf(id)).toEqual([
      'article-added',
      'sentence-dismissed',
      'sentence-reinstated',
      'sentence-dismissed',
    ])
  })

  test('is dismissed once however many dismiss it at the same moment', async () => {
    const { id } = await bring()
    const { journalist, editor, admin } = people
    const answers = await Promise.all(
      [journalist, editor, admin, journalist].map((actor) => dismiss(id, birds, { actor })),
    )
    for (const answer of answers) expect(granted(answer).settled).toBe(1)
    expect(await actionsOf(id)).toEqual(['article-added', 'sentence-dismissed'])
  })

  test('stays so in a new revision that has its words, and there only', async () => {
    const long = 'The mayor resigned. The council meets on Friday. Birds sang in the park all day.'
    const { id } = await newArticle(people.journalist, long)
    granted(await dismiss(id, birds))
    granted(await dismiss(id, 0))
    const next = 'The mayor resigned on Monday. Birds sang in the park all day. The council meets on Friday.'
    granted(await addRevision(people.journalist, id, { text: next, note: null }, 1))
    expect(await statesOf(id)).toEqual(['unchecked', 'dismissed', 'unchecked'])
  })
})

describe('one of two equal sentences', () => {
  const twice = 'Birds sang. The council meets on Friday. Birds sang. Nobody counted them.'
  const second = twice.lastIndexOf('Birds')
  const dismissalsIn = async (id: ArticleId) =>
    granted(await readCoverage(people.reader, id)).sentences.map(({ dismissal }) => dismissal)

  test('is dismissed, and the other is not', async () => {
    const { id } = await newArticle(people.journalist, twice)
    granted(await dismiss(id, second))
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'dismissed', 'unchecked'])
    granted(await dismiss(id, 0))
    expect(await statesOf(id)).toEqual(['dismissed', 'unchecked', 'dismissed', 'unchecked'])
    const [first, , other] = await dismissalsIn(id)
    expect(first).not.toBe(other)
    if (other) granted(await reinstateSentence(people.editor, other))
    expect(await statesOf(id)).toEqual(['dismissed', 'unchecked', 'unchecked', 'unchecked'])
  })

  test('stays dismissed in the next revisions, the other unchecked', async () => {
    const { id } = await newArticle(people.journalist, twice)
    granted(await dismiss(id, second))
    const [, , before] = await dismissalsIn(id)
    const revise = async (text: string, version: number) =>
      granted(await addRevision(people.journalist, id, { text, note: null }, version))
    await revise(`A headline\n${twice}`, 1)
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'unchecked', 'dismissed', 'unchecked'])
    await revise(`A headline\n${twice.replace('Friday', 'Monday')}`, 2)
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'unchecked', 'dismissed', 'unchecked'])
    expect((await dismissalsIn(id))[3]).toBe(before)
    expect(await actionsOf(id)).toEqual([
      'article-added',
      'sentence-dismissed',
      'revision-added',
      'revision-added',
    ])
    expect(await compareWithStored(people.admin.newsroom.id, id)).toEqual([])
  })
})

describe('over revisions a dismissal', () => {
  const revise = async (id: ArticleId, next: string, version: number) =>
    granted(await addRevision(people.journalist, id, { text: next, note: null }, version))

  test('that lost its words comes back with them', async () => {
    const { id } = await bring()
    granted(await dismiss(id, birds))
    await revise(id, text.replace('sang', 'sat'), 1)
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'unchecked'])
    await revise(id, text, 2)
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'dismissed'])
    expect(await compareWithStored(people.admin.newsroom.id, id)).toEqual([])
  })

  test('ends where its sentence has more words', async () => {
    const { id } = await bring()
    granted(await dismiss(id, birds))
    await revise(id, text.replace('Birds', 'At noon, Birds'), 1)
    expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'unchecked'])
  })

  test('is not lost, nor left behind, when it comes while the text is revised', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { id } = await bring()
      const [dismissed] = await Promise.all([dismiss(id, birds), revise(id, `${text} The end.`, 1)])
      expect(await statesOf(id)).toEqual([
        'unchecked',
        'unchecked',
        dismissed.ok ? 'dismissed' : 'unchecked',
        'unchecked',
      ])
      if (!dismissed.ok) expect(fieldCodes(dismissed)).toEqual(['revision revision-is-not-current'])
      expect(await compareWithStored(people.admin.newsroom.id, id)).toEqual([])
    }
  })

  test('is not taken back twice, nor carried once taken back, when both happen at once', async () => {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { id } = await bring()
      const dismissal = granted(await dismiss(id, birds)).sentences[2]?.dismissal
      if (!dismissal) throw new Error('nothing was dismissed')
      await Promise.all([
        reinstateSentence(people.editor, dismissal).then(granted),
        revise(id, `${text} The end.`, 1),
      ])
      expect(await statesOf(id)).toEqual(['unchecked', 'unchecked', 'unchecked', 'unchecked'])
      expect(await compareWithStored(people.admin.newsroom.id, id)).toEqual([])
    }
  })
})

describe('asking to dismiss', () => {
  test('a place between sentences or behind the text is refused', async () => {
    const { id } = await bring()
    for (const start of [birds - 1, text.length, 9_999_999])
      expect(fieldCodes(await dismiss(id, start))).toEqual(['start outside-text'])
  })

  test('a revision that is not the current one is refused', async () => {
    const { id } = await bring()
    granted(await addRevision(people.journalist, id, { text: 'Another text.', note: null }, 1))
    expect(fieldCodes(await dismiss(id, 0))).toEqual(['revision revision-is-not-current'])
    expect(fieldCodes(await dismiss(id, 0, { revision: 3 }))).toEqual(['revision revision-is-not-current'])
  })
})

test('a claim settles its sentence until it is withdrawn', async () => {
  const article = await bring()
  const { id: claim } = await newClaim(people.journalist, article, 'mayor')
  expect(await statesOf(article.id)).toEqual(['claimed', 'unchecked', 'unchecked'])
  granted(await withdrawClaim(people.journalist, claim, 'By mistake.'))
  expect(await statesOf(article.id)).toEqual(['unchecked', 'unchecked', 'unchecked'])
})

test('the report says how many sentences are settled', async () => {
  const article = await bring()
  await newClaim(people.journalist, article, 'mayor')
  granted(await dismiss(article.id, birds))
  expect(granted(await readReport(people.reader, article.id)).coverage).toEqual({ settled: 2, total: 3 })
})
