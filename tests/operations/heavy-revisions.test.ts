import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { addRevision } from '@/lib/operations/article/add-revision'
import { listRevisions } from '@/lib/operations/article/list-revisions'
import { granted } from '../support/claims'
import { growClaims } from '../support/long-article'
import { newArticle, newNewsroom } from '../support/people'

/** Letters that nothing can make shorter. */
const letters = (about: string) => createHash('sha512').update(about).digest('base64url')
const sentence = (at: number) =>
  `${Array.from({ length: 36 }, (_, word) => letters(`${at} ${word}`)).join(' ')}.`
const sentences = Array.from({ length: 100 }, (_, at) => sentence(at))
const text = sentences.join('\n')

test('revisions that tell of very many words are listed a few at a time, each once', async () => {
  const { journalist } = await newNewsroom()
  const article = await newArticle(journalist, text)
  await growClaims(article.id, sentences.length, () =>
    sentences.map((words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })),
  )
  let { version } = article
  for (const note of ['Second', 'Third']) {
    const input = { text: `${text}\n${note}.`, note }
    ;({ version } = granted(await addRevision(journalist, article.id, input, version)))
  }

  const pages: number[][] = []
  let cursor: string | undefined
  do {
    const page = granted(await listRevisions(journalist, article.id, { limit: 50, cursor }))
    pages.push(page.items.map(({ number }) => number))
    for (const { number, claims } of page.items) expect(claims).toHaveLength(number === 1 ? 0 : 100)
    cursor = page.nextCursor ?? undefined
  } while (cursor)
  expect(pages).toEqual([[3], [2], [1]])
})
