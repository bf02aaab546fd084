import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { currentSession, startSession } from '@/lib/auth/session'
import { secondsToWait, startAttempt } from '@/lib/auth/throttle'
import type { ClaimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { succeed } from '@/lib/domain/result'
import { addComment } from '@/lib/operations/claim/add-comment'
import { answerOnce } from '@/lib/operations/server/answer-once'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { granted } from '../support/claims'
import { contents, count, owner, refusalOf } from '../support/database'
import { claimThat, newNewsroom, withKey } from '../support/people'

const hours = (count: number) => Date.now() + count * 3_600_000

test('what is still needed stays, what is over goes', async () => {
  const people = await newNewsroom()
  const trial = { email: `${randomUUID()}@newsroom.example`, address: randomUUID() }
  for (let attempt = 0; attempt < 6; attempt += 1) await startAttempt(trial)
  const session = await startSession(people.journalist.id)
  const { id } = await claimThat.isOpen(people)
  const actor = withKey(people.journalist, randomUUID())
  const ask = () =>
    answerOnce(
      actor,
      async () => {
        const { comments } = granted(await addComment(actor, id, 'Which one?'))
        return succeed({ status: 201, value: `${comments.length} comments` })
      },
      async () => succeed({ status: 200, value: 'read anew' }),
    )
  const first = await ask()

  await removeExpired()
  expect(await secondsToWait(trial)).toBeGreaterThan(0)
  expect(await currentSession(session)).not.toBeNull()
  expect(await ask()).toEqual(first)

  await removeExpired(hours(2))
  expect(await secondsToWait(trial)).toBe(0)
  expect(await ask()).toEqual(first)

  await removeExpired(hours(25))
  expect(await ask()).toEqual(first)
  expect(await currentSession(session)).not.toBeNull()
  await removeExpired(hours(15 * 24))
  expect(await currentSession(session)).toBeNull()
})

describe('a key of a request', () => {
  const comment = (actor: Actor, id: ClaimId) =>
    answerOnce(
      actor,
      async () => {
        const { comments } = granted(await addComment(actor, id, 'Which one?'))
        return succeed({ status: 201, value: `${comments.length} comments` })
      },
      async () => succeed({ status: 200, value: 'read anew' }),
    )

  const made = async (daysAgo: number) => {
    const people = await newNewsroom()
    const { id } = await claimThat.isOpen(people)
    const actor = withKey(people.journalist, randomUUID())
    const first = await comment(actor, id)
    await owner.query(
      "UPDATE idempotency_key SET created_at = now() - $2 * interval '1 day' WHERE key = $1",
      [actor.request.idempotency?.key, daysAgo],
    )
    return { people, id, actor, first }
  }

  test('is good for thirty days: until then a repeat gets the first answer', async () => {
    const { id, actor, first } = await made(29.9)
    await removeExpired()
    expect(await comment(actor, id)).toEqual(first)
  })

  test.each([30.1, 400])(
    'is known for good: after %d days a repeat is refused and changes nothing',
    async (days) => {
      const { id, actor } = await made(days)
      expect(await comment(actor, id)).toBe('too-late')
      await removeExpired()
      const before = await contents()
      expect(await comment(actor, id)).toBe('too-late')
      expect(await comment(withKey(actor, actor.request.idempotency?.key ?? '', 'b'.repeat(64)), id)).toBe(
        'too-late',
      )
      expect(await contents()).toEqual(before)
    },
  )

  test('keeps nothing of its answer after that, and cannot be taken away', async () => {
    const { actor } = await made(31)
    const key = actor.request.idempotency?.key
    await removeExpired()
    expect(await count('idempotency_key', { key, answer: '' })).toBe(1)
    expect(await refusalOf('DELETE FROM idempotency_key WHERE key = $1', [key])).toMatch(/^42501 /)
  })
})
