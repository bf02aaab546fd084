import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ClaimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addComment } from '@/lib/operations/claim/add-comment'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { type Answer, answerOnce } from '@/lib/operations/server/answer-once'
import { granted } from '../support/claims'
import { contents, count } from '../support/database'
import { claimThat, needsSources, newArticle, newNewsroom, type People, withKey } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** A request as the API carries it out: 201 with the claim, or 409. */
function ask(actor: Actor, id: ClaimId, input = needsSources): Promise<Answer | 'conflict'> {
  return answerOnce(
    actor,
    async () => {
      const result = await proposeVerdict(actor, id, input)
      return { status: result.ok ? 201 : 409, body: JSON.stringify(result) }
    },
    async (about) => ({ status: 201, body: `recovered ${about}` }),
  )
}

test('a repeat with the same key gets the first answer, and changes nothing', async () => {
  const { id } = await claimThat.isOpen(people)
  const actor = withKey(people.journalist, randomUUID())
  const first = await ask(actor, id)
  const before = await contents()
  expect(await ask(actor, id)).toEqual(first)
  expect(await contents()).toEqual(before)
})

describe.each([1, 2, 3, 4])('eight times the same request at once (try %i)', () => {
  test('is carried out once, and answered eight times alike', async () => {
    const { id } = await claimThat.isOpen(people)
    const key = randomUUID()
    const asked = Array.from({ length: 8 }, () => ask(withKey(people.journalist, key), id))
    const answers = (await Promise.all(asked)).map((answer) =>
      answer === 'conflict' ? answer : answer.status,
    )
    expect(answers).toEqual(Array(8).fill(201))
    expect(await count('proposal', { claim_id: id })).toBe(1)
  })
})

test('claims marked at once with one key are one claim', async () => {
  const article = await newArticle(people.journalist)
  const actor = withKey(people.journalist, randomUUID())
  const details = { kind: 'event', claimant: null, claimDate: null, central: false, figure: null } as const
  const mark = () =>
    answerOnce(
      actor,
      async () => {
        const result = await markClaim(actor, article.id, { revision: 1, start: 11, end: 29, ...details })
        return { status: result.ok ? 201 : 409, body: JSON.stringify(result) }
      },
      async (about) => ({ status: 201, body: `recovered ${about}` }),
    )
  await Promise.all(Array.from({ length: 6 }, mark))
  expect(await count('claim', { article_id: article.id })).toBe(1)
})

test('another request under a key that was used is told so, and changes nothing', async () => {
  const { id } = await claimThat.isOpen(people)
  const key = randomUUID()
  await ask(withKey(people.journalist, key, 'a'.repeat(64)), id)
  const before = await contents()
  expect(await ask(withKey(people.journalist, key, 'b'.repeat(64)), id)).toBe('conflict')
  expect(await contents()).toEqual(before)
})

test('a key belongs to one person', async () => {
  const key = randomUUID()
  const [one, other] = [await claimThat.isOpen(people), await claimThat.isOpen(people)]
  await ask(withKey(people.journalist, key, 'a'.repeat(64)), one.id)
  expect(await ask(withKey(people.editor, key, 'b'.repeat(64)), other.id)).toMatchObject({ status: 201 })
})

test('a request whose answer was lost in a crash is recovered, not repeated', async () => {
  const { id } = await claimThat.isOpen(people)
  const actor = withKey(people.journalist, randomUUID())
  granted(await proposeVerdict(actor, id, needsSources))
  const before = await contents()
  expect(await ask(actor, id)).toEqual({ status: 201, body: `recovered ${id}` })
  expect(await contents()).toEqual(before)
})

test('a request that is refused because it was just carried out on another connection gets that answer', async () => {
  const { id } = await claimThat.isOpen(people)
  const actor = withKey(people.journalist, randomUUID())
  const late = await answerOnce(
    actor,
    async () => {
      await ask(actor, id)
      const result = await proposeVerdict(actor, id, needsSources)
      return { status: result.ok ? 201 : 409, body: 'too late' }
    },
    async () => ({ status: 201, body: 'recovered' }),
  )
  expect(late).toEqual(await ask(actor, id))
  expect(late).toMatchObject({ status: 201 })
  expect(await count('proposal', { claim_id: id })).toBe(1)
})

test('a refused request keeps no key: the same one may succeed later', async () => {
  const { id } = await claimThat.isProposed(people)
  const actor = withKey(people.editor, randomUUID())
  expect(await ask(actor, id)).toMatchObject({ status: 409 })
  expect(await count('idempotency_key', { key: actor.request.idempotency?.key })).toBe(0)
})

test('what is shown once is not kept, so a repeat goes without it', async () => {
  const actor = withKey(people.admin, randomUUID())
  const secret = { token: randomUUID(), name: 'N' }
  const answer = await answerOnce(
    actor,
    async () => {
      const { id } = await claimThat.isOpen(people)
      granted(await addComment(actor, id, 'Hm.'))
      return { status: 201, body: JSON.stringify(secret), kept: JSON.stringify({ name: 'N' }) }
    },
    async () => ({ status: 201, body: 'recovered' }),
  )
  expect(answer).toMatchObject({ body: JSON.stringify(secret) })
  const repeat = await answerOnce(
    actor,
    () => Promise.reject(new Error('carried out twice')),
    async () => ({ status: 201, body: '' }),
  )
  expect(repeat).toEqual({ status: 201, body: '{"name":"N"}' })
})

test('without a key every request is its own', async () => {
  const { id } = await claimThat.isOpen(people)
  expect(await ask(people.journalist, id)).toMatchObject({ status: 201 })
  expect(await ask(people.journalist, id)).toMatchObject({ status: 409 })
  expect(granted(await readClaim(people.reader, id)).version).toBe(2)
})
