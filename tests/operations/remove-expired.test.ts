import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { currentSession, startSession } from '@/lib/auth/session'
import { secondsToWait, startAttempt } from '@/lib/auth/throttle'
import { succeed } from '@/lib/domain/result'
import { addComment } from '@/lib/operations/claim/add-comment'
import { answerOnce } from '@/lib/operations/server/answer-once'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { granted } from '../support/claims'
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
  expect(await ask()).toEqual(succeed({ status: 201, value: '2 comments' }))
  expect(await currentSession(session)).not.toBeNull()
  await removeExpired(hours(15 * 24))
  expect(await currentSession(session)).toBeNull()
})
