import { beforeAll, describe, expect, test } from 'vitest'
import { currentSession, endSession, startSession } from '@/lib/auth/session'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { changePassword } from '@/lib/operations/newsroom/change-password'
import { endOtherSessions } from '@/lib/operations/newsroom/end-other-sessions'
import { endOwnSession } from '@/lib/operations/newsroom/end-own-session'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { resetPassword } from '@/lib/operations/newsroom/reset-password'
import { granted } from '../support/claims'
import { contents, owner, refusalOf } from '../support/database'
import { join, newNewsroom, only, type People, passwordHash } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const member = (role: Role = 'editor') => join(people.admin, role)
const namesOf = async (actor: Actor, here: string | null = null) =>
  granted(await listSessions(actor, here)).items
const isGood = async (id: string) => (await currentSession(id)) !== null
const age = (id: string, column: string, hours: number) =>
  owner.query(`UPDATE session SET ${column} = ${column} - $2 * interval '1 hour' WHERE id = $1`, [id, hours])

describe('a member’s sessions', () => {
  test('are seen with what they are, the one that asks marked', async () => {
    const actor = await member()
    const one = await startSession(actor.id, { device: 'Firefox · Windows', network: '192.0.2.7' })
    await startSession(actor.id)
    const items = await namesOf(actor, one)
    expect(items).toHaveLength(2)
    expect(only(items.filter(({ here }) => here))).toMatchObject({
      device: 'Firefox · Windows',
      network: '192.0.2.7',
    })
    expect(only(items.filter(({ here }) => !here))).toMatchObject({ device: null, network: null })
  })

  test('are named by what does not open them', async () => {
    const actor = await member()
    const id = await startSession(actor.id)
    const listed = only(await namesOf(actor, id))
    expect(JSON.stringify(listed)).not.toContain(id)
    expect(await isGood(listed.id)).toBe(false)
  })

  test('are ended one by one, and then listed no more', async () => {
    const actor = await member()
    const [one, other] = [await startSession(actor.id), await startSession(actor.id)]
    const listed = only((await namesOf(actor, one)).filter(({ here }) => here))
    granted(await endOwnSession(actor, listed.id))
    expect([await isGood(one), await isGood(other)]).toEqual([false, true])
    expect((await namesOf(actor)).map(({ id }) => id)).not.toContain(listed.id)
    expect(await endOwnSession(actor, listed.id)).toEqual({ ok: false, problem: { code: 'not-found' } })
  })

  test('are ended all at once, but for the one that asks', async () => {
    const actor = await member()
    const here = await startSession(actor.id)
    const others = [await startSession(actor.id), await startSession(actor.id)]
    const colleague = await startSession(people.journalist.id)
    expect(await endOtherSessions(actor, here)).toEqual({ ok: true, value: { count: 2 } })
    expect(await Promise.all([here, ...others, colleague].map(isGood))).toEqual([true, false, false, true])
    expect(await endOtherSessions(actor, here)).toEqual({ ok: true, value: { count: 0 } })
  })

  test('are nobody else’s to see or end, not even an admin’s', async () => {
    const actor = await member()
    const id = await startSession(actor.id)
    const { id: name } = only(await namesOf(actor))
    const before = await contents()
    for (const other of [people.admin, people.reader, (await newNewsroom()).admin]) {
      expect((await namesOf(other)).map((session) => session.id)).not.toContain(name)
      expect(await endOwnSession(other, name)).toEqual({ ok: false, problem: { code: 'not-found' } })
    }
    expect((await contents()).session).toBe(before.session)
    expect(await isGood(id)).toBe(true)
  })
})

describe('a session ends', () => {
  test.each([
    ['unused for less than twelve hours, not', 'last_seen_at', 11.9, true],
    ['unused for twelve hours', 'last_seen_at', 12.1, false],
    ['less than fourteen days after sign-in, not', 'expires_at', 14 * 24 - 0.1, true],
    ['fourteen days after sign-in, used or not', 'expires_at', 14 * 24 + 0.1, false],
  ])('%s', async (_when, column, hours, good) => {
    const actor = await member()
    const id = await startSession(actor.id)
    await age(id, column, hours)
    expect(await isGood(id)).toBe(good)
    expect(await namesOf(actor)).toHaveLength(good ? 1 : 0)
  })

  test('later when it is used', async () => {
    const actor = await member()
    const id = await startSession(actor.id)
    await age(id, 'last_seen_at', 11)
    expect(await isGood(id)).toBe(true)
    await age(id, 'last_seen_at', 11)
    expect(await isGood(id)).toBe(true)
  })

  const endings: [string, (actor: Actor) => Promise<unknown>][] = [
    ['another role', (actor) => changeMember(people.admin, actor.id, { role: 'reader' }, 1)],
    ['a higher role', (actor) => changeMember(people.admin, actor.id, { role: 'admin' }, 1)],
    ['disabling', (actor) => changeMember(people.admin, actor.id, { disabled: true }, 1)],
    ['a link for a new password', (actor) => issuePasswordReset(people.admin, actor.id)],
    [
      'a new password by a link',
      async (actor) => {
        const { token } = granted(await issuePasswordReset(people.admin, actor.id))
        return resetPassword(token, 'another hash', 'reset')
      },
    ],
    ['a new password', (actor) => changePassword(actor, { from: passwordHash, to: 'another hash' }, null)],
  ]
  test.each(endings)('with all others of the member, by %s', async (_how, end) => {
    const actor = await member()
    const sessions = [await startSession(actor.id), await startSession(actor.id)]
    const others = await startSession(people.journalist.id)
    expect(await end(actor)).toMatchObject({ ok: true })
    expect(await Promise.all(sessions.map(isGood))).toEqual([false, false])
    expect(await isGood(others)).toBe(true)
  })

  test('but for the one in which the password is changed', async () => {
    const actor = await member()
    const [here, other] = [await startSession(actor.id), await startSession(actor.id)]
    granted(await changePassword(actor, { from: passwordHash, to: 'another hash' }, here))
    expect([await isGood(here), await isGood(other)]).toEqual([true, false])
  })

  test('not by a save that changes nothing', async () => {
    const actor = await member('editor')
    const id = await startSession(actor.id)
    granted(await changeMember(people.admin, actor.id, { role: 'editor' }, 1))
    expect(await isGood(id)).toBe(true)
    await endSession(id)
    expect(await isGood(id)).toBe(false)
  })
})

test('the application cannot make a session last longer than it was given, nor have it act as somebody else', async () => {
  const id = await startSession((await member()).id)
  for (const column of ['expires_at', 'created_at', 'account_id'])
    expect(await refusalOf(`UPDATE session SET ${column} = ${column} WHERE id = $1`, [id])).toMatch(/^42501 /)
  const asAdmin = database(people.admin.newsroom.id).session.updateMany({
    where: { id },
    data: { memberId: people.admin.id },
  })
  await expect(asAdmin).rejects.toThrow('session_account_id_member_id_fkey')
})
