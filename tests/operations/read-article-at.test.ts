import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { proposalInput } from '@/lib/domain/claim/proposal'
import { articleId } from '@/lib/domain/ids'
import { addComment } from '@/lib/operations/claim/add-comment'
import { approveVerdict } from '@/lib/operations/claim/approve-verdict'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { eraseText } from '@/lib/operations/history/erase-text'
import { readArticleAt } from '@/lib/operations/history/read-article-at'
import { asking, bringIn, done, join, makeNewsroom, markWords } from '../support/newsroom'

async function story() {
  const admin = await makeNewsroom()
  const editor = await join(admin, 'editor', 'Edna Editor')
  const article = await bringIn(admin, 'The bridge is 94 metres long.')
  const claim = await markWords(admin, article, '94 metres')
  done(await addComment(asking(editor), claim.id, 'Who measured it?'))
  const input = { verdict: 'needs-sources', rationale: 'Nobody says', reasons: ['citation-needed'] }
  done(await proposeVerdict(asking(admin), claim.id, proposalInput.parse(input)))
  done(await approveVerdict(asking(editor), claim.id, null))
  return { admin, editor, article, claim }
}

test('an article reads as it stood after each entry', async () => {
  const { admin, editor, article } = await story()
  const at = async (n: number) => done(await readArticleAt(admin, article.id, n))

  expect(await at(1)).toMatchObject({
    article: { id: article.id, title: article.title, direction: 'ltr', revision: article.revision },
    moment: { n: 1, of: 5 },
    claims: [],
  })
  const marked = { number: 1, quote: '94 metres', state: 'open', verdict: null, comments: [] }
  expect((await at(2)).claims).toMatchObject([marked])
  expect((await at(3)).claims).toMatchObject([{ comments: [{ text: 'Who measured it?', resolved: null }] }])
  expect((await at(4)).claims).toMatchObject([
    {
      state: 'proposed',
      verdict: null,
      proposal: { rationale: 'Nobody says', by: { id: admin.id, name: admin.name } },
    },
  ])
  expect((await at(5)).claims).toMatchObject([
    { state: 'approved', verdict: 'needs-sources', decision: { reason: null, by: { id: editor.id } } },
  ])
})

test('a moment that never was, and an article of another newsroom, are not found', async () => {
  const { admin, article } = await story()
  const notFound = { ok: false, problem: { code: 'not-found' } }
  for (const n of [0, 6, 1_000_000]) expect(await readArticleAt(admin, article.id, n)).toEqual(notFound)
  expect(await readArticleAt(await makeNewsroom(), article.id, 1)).toEqual(notFound)
  expect(await readArticleAt(admin, articleId.parse(randomUUID()), 1)).toEqual(notFound)
})

test('what was erased is gone from every moment', async () => {
  const { admin, editor, article, claim } = await story()
  const before = done(await readArticleAt(admin, article.id, 5))
  const id = before.claims[0]?.comments[0]?.id ?? ''
  done(await eraseText(asking(admin), { subject: 'comment', id, reason: 'Asked' }))
  done(await eraseText(asking(admin), { subject: 'member', id: editor.id, reason: 'Asked' }))
  const after = done(await readArticleAt(admin, article.id, 5))
  expect(after.claims).toMatchObject([
    { id: claim.id, comments: [{ text: { erased: true } }], decision: { by: { id: editor.id, name: null } } },
  ])
  expect(JSON.stringify(after)).not.toContain('Who measured it?')
  expect(JSON.stringify(after)).not.toContain(editor.name)
})
