import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { findAnswer } from '@/lib/data/idempotency-record'
import type { ClaimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { succeed } from '@/lib/domain/result'
import { addComment } from '@/lib/operations/claim/add-comment'
import { attachEvidence } from '@/lib/operations/claim/attach-evidence'
import { markClaim } from '@/lib/operations/claim/mark-claim'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { readInvitation } from '@/lib/operations/newsroom/read-invitation'
import { readPasswordReset } from '@/lib/operations/newsroom/read-password-reset'
import { answerOnce } from '@/lib/operations/server/answer-once'
import { granted } from '../support/claims'
import { contents, count } from '../support/database'
import {
  claimThat,
  evidenceFrom,
  needsSources,
  newArticle,
  newNewsroom,
  type People,
  withKey,
} from '../support/people'

const made = (value: unknown) => succeed({ status: 201, value })

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

/** A request as the API carries it out: 201 with the claim, or why not. */
function ask(actor: Actor, id: ClaimId, input = needsSources) {
  return answerOnce(
    actor,
    async () => {
      const result = await proposeVerdict(actor, id, input)
      return result.ok ? made(result.value) : result
    },
    async ({ about }) => made(`read ${about} anew`),
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
    const [first, ...others] = await Promise.all(asked)
    expect(first).toMatchObject({ ok: true, value: { status: 201 } })
    for (const answer of others) expect(answer).toEqual(first)
    expect(await count('proposal', { claim_id: id })).toBe(1)
  })
})

test('claims marked at once with one key are one claim', async () => {
  const article = await newArticle(people.journalist)
  const actor = withKey(people.journalist, randomUUID())
  const details = {
    kind: 'event',
    claimant: null,
    claimDate: null,
    central: false,
    figure: null,
    calculation: null,
  } as const
  const mark = () =>
    answerOnce(
      actor,
      async () => {
        const result = await markClaim(actor, article.id, { revision: 1, start: 11, end: 29, ...details })
        return result.ok ? made(result.value) : result
      },
      async ({ about }) => made(`read ${about} anew`),
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
  expect(await ask(withKey(people.editor, key, 'b'.repeat(64)), other.id)).toMatchObject({ ok: true })
})

test('a request whose answer was lost in a crash is recovered, not repeated', async () => {
  const { id } = await claimThat.isOpen(people)
  const actor = withKey(people.journalist, randomUUID())
  granted(await proposeVerdict(actor, id, needsSources))
  const before = await contents()
  expect(await ask(actor, id)).toEqual(made(`read ${id} anew`))
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
      return result.ok ? made('too late') : result
    },
    async () => made('read anew'),
  )
  expect(late).toEqual(await ask(actor, id))
  expect(late).toMatchObject({ ok: true })
  expect(await count('proposal', { claim_id: id })).toBe(1)
})

test('a refused request keeps no key: the same one may succeed later', async () => {
  const { id } = await claimThat.isProposed(people)
  const actor = withKey(people.editor, randomUUID())
  expect(await ask(actor, id)).toMatchObject({ ok: false })
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
      return succeed({ status: 201, value: secret, kept: { name: 'N' } })
    },
    async () => made('read anew'),
  )
  expect(answer).toMatchObject({ value: { value: secret } })
  const repeat = await answerOnce(
    actor,
    () => Promise.reject(new Error('carried out twice')),
    async () => made('read anew'),
  )
  expect(repeat).toEqual(made({ name: 'N' }))
})

test('without a key every request is its own', async () => {
  const { id } = await claimThat.isOpen(people)
  expect(await ask(people.journalist, id)).toMatchObject({ ok: true })
  expect(await ask(people.journalist, id)).toMatchObject({ ok: false })
  expect(granted(await readClaim(people.reader, id)).version).toBe(2)
})

describe('what a request made is kept beside its key, for a repeat whose first answer was lost', () => {
  const lost = async (actor: Actor) => {
    const { idempotency } = actor.request
    return findAnswer(actor, idempotency?.key ?? '')
  }

  test('the piece of evidence, whoever attached another one since', async () => {
    const { id } = await claimThat.isOpen(people)
    const actor = withKey(people.journalist, randomUUID())
    const piece = granted(await attachEvidence(actor, id, evidenceFrom('supports')))
    granted(await attachEvidence(people.journalist, id, evidenceFrom('contradicts')))
    expect(await lost(actor)).toMatchObject({ about: id, made: piece.id })
  })

  test('an invitation and a link for a new password', async () => {
    const [inviting, resetting] = [withKey(people.admin, randomUUID()), withKey(people.admin, randomUUID())]
    const input = { email: `${randomUUID()}@newsroom.example`, name: 'N', role: 'reader' } as const
    const invitation = granted(await inviteMember(inviting, input))
    expect(await lost(inviting)).toMatchObject({ about: null, made: invitation.id })
    expect(granted(await readInvitation(people.admin, invitation.id))).toMatchObject(input)
    const reset = granted(await issuePasswordReset(resetting, people.reader.id))
    expect(await lost(resetting)).toMatchObject({ made: reset.id })
    expect(granted(await readPasswordReset(people.admin, reset.id))).toMatchObject({ id: reset.id })
  })

  test('and nothing where the article or the claim says it all', async () => {
    const { id } = await claimThat.isOpen(people)
    const actor = withKey(people.journalist, randomUUID())
    granted(await addComment(actor, id, 'Hm.'))
    expect(await lost(actor)).toMatchObject({ about: id, made: null })
  })
})
