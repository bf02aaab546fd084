import { randomUUID } from 'node:crypto'
import { expect, madeBy, needsSources, newArticle, newClaim, problemIn, test } from '../support/api'

const key = () => ({ 'idempotency-key': randomUUID() })

test('a repeat gets the first answer, to the byte, and nothing more happens', async ({ journalist }) => {
  const { id, article } = await newClaim(journalist)
  const repeated = key()
  const send = () => journalist.post(`/claims/${id}/proposals`, needsSources, repeated)
  const [first, second] = [await send(), await send()]
  expect([first.status(), second.status()]).toEqual([201, 201])
  expect(await second.text()).toBe(await first.text())
  expect(second.headers().etag).toBe(first.headers().etag)
  const { items } = await madeBy(journalist.get(`/api/v1/articles/${article}/history`), 200)
  expect(items.map(({ action }: { action: string }) => action)).toEqual([
    'article-added',
    'claim-marked',
    'verdict-proposed',
  ])
})

test('ten at once are one', async ({ journalist }) => {
  const repeated = key()
  const body = { title: randomUUID(), text: 'x', language: 'en' }
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => journalist.post('/articles', body, repeated)),
  )
  expect(answers.map((answer) => answer.status())).toEqual(Array(10).fill(201))
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id))
  expect(new Set(ids).size).toBe(1)
})

test('another body, version or address under a used key is a conflict', async ({ journalist }) => {
  const { id } = await newClaim(journalist)
  const repeated = key()
  await madeBy(journalist.patch(`/claims/${id}`, { central: true }, { ...repeated, 'if-match': '1' }), 200)
  const others = [
    journalist.patch(`/claims/${id}`, { central: false }, { ...repeated, 'if-match': '1' }),
    journalist.patch(`/claims/${id}`, { central: true }, { ...repeated, 'if-match': '2' }),
    journalist.post(`/claims/${id}/comments`, { central: true, text: 'x' }, repeated),
    journalist.post('/articles', { title: 't', text: 'x', language: 'en' }, repeated),
  ]
  const [body, version, , address] = await Promise.all(others)
  for (const answer of [body, version, address])
    if (answer) await problemIn(answer, 422, 'idempotency-conflict')
})

test('a refused request may be sent again under its key', async ({ journalist, editor }) => {
  const { id } = await newClaim(journalist)
  const repeated = key()
  const decide = () => editor.post(`/claims/${id}/decisions`, { decision: 'approve' }, repeated)
  await problemIn(await decide(), 409, 'wrong-state')
  await madeBy(journalist.post(`/claims/${id}/proposals`, needsSources))
  expect((await madeBy(decide())).state).toBe('approved')
})

test('the same key of two people is two keys', async ({ journalist, editor }) => {
  const repeated = key()
  const add = (caller: typeof editor) =>
    madeBy(caller.post('/articles', { title: 't', text: 'x', language: 'en' }, repeated))
  expect((await add(journalist)).id).not.toBe((await add(editor)).id)
})

test('what is no key is refused', async ({ journalist }) => {
  const { id } = await newArticle(journalist)
  for (const name of ['', ' ', 'a b', 'a'.repeat(201)]) {
    const answer = await journalist.post(
      `/articles/${id}/claims`,
      { revision: 1, start: 0, end: 9 },
      { 'idempotency-key': name },
    )
    expect(await problemIn(answer, 400, 'malformed')).toMatchObject({ errors: [{ path: 'Idempotency-Key' }] })
  }
})

test('the link of an invitation is shown once: a repeat tells everything else', async ({ admin }) => {
  const repeated = key()
  const body = { email: `${randomUUID()}@isnad.example`, name: 'Newcomer', role: 'reader' }
  const invite = () => madeBy(admin.post('/members/invitations', body, repeated))
  const { token, url, ...invitation } = await invite()
  expect(url).toContain(token)
  expect(await invite()).toEqual(invitation)
})
