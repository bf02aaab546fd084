import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { beforeAll, describe, expect, test } from 'vitest'
import { confirmPassword, hasPassword } from '@/lib/auth/own-password'
import { hashPassword, verifyPassword } from '@/lib/auth/password'
import { currentSession, startSession } from '@/lib/auth/session'
import { tryOwnSecret } from '@/lib/auth/throttle'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { changePassword } from '@/lib/operations/newsroom/change-password'
import { findPasswordReset } from '@/lib/operations/newsroom/find-password-reset'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { resetPassword } from '@/lib/operations/newsroom/reset-password'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import { Overloaded } from '@/lib/overloaded'
import { fieldCodes, granted, problemOf } from '../support/claims'
import { contents, owner } from '../support/database'
import { join, newNewsroom, type People, passwordHash } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const notFound = { ok: false, problem: { code: 'not-found' } }
const reset = (token: string, to = 'another hash') => resetPassword(token, to, 'resetting')
const issue = async (member: Actor, admin = people.admin) =>
  granted(await issuePasswordReset(admin, member.id))

async function hashOf({ account }: Actor): Promise<string | undefined> {
  const { rows } = await owner.query<{ password_hash: string }>(
    'SELECT password_hash FROM account WHERE id = $1',
    [account],
  )
  return rows[0]?.password_hash
}

async function actionsOf(actor: Actor): Promise<string[]> {
  const { items } = granted(await listNewsroomHistory(people.admin, { limit: 100 }))
  return items.filter((entry) => entry.actor.id === actor.id).map(({ action }) => action)
}

/** Somebody with a password that is really hashed. */
async function joinWith(password: string): Promise<Actor> {
  const email = `${randomUUID()}@newsroom.example`
  const { token } = granted(await inviteMember(people.admin, { email, name: 'N', role: 'reader' }))
  return granted(await acceptInvitation(token, await hashPassword(password), 'joining'))
}

describe('changing one’s own password', () => {
  test('ends every other session, and stands in the history without any secret', async () => {
    const member = await join(people.admin, 'journalist')
    const [here, elsewhere] = [await startSession(member.id), await startSession(member.id)]
    granted(await changePassword(member, { from: passwordHash, to: 'another hash' }, here))
    expect(await hashOf(member)).toBe('another hash')
    expect(await currentSession(here)).not.toBeNull()
    expect(await currentSession(elsewhere)).toBeNull()
    expect(await actionsOf(member)).toContain('password-changed')
    const { rows } = await owner.query("SELECT FROM history_entry WHERE entry LIKE '%another hash%'")
    expect(rows).toEqual([])
  })

  test('ends a link for a new password that waits', async () => {
    const member = await join(people.admin, 'journalist')
    const { token } = await issue(member)
    granted(await changePassword(member, { from: passwordHash, to: 'another hash' }, null))
    expect(await reset(token)).toEqual(notFound)
  })

  test('of two at once one counts, and the other is told', async () => {
    const member = await join(people.admin, 'journalist')
    const results = await Promise.all(
      ['one', 'other'].map((to) => changePassword(member, { from: passwordHash, to }, null)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('is an error of its field for whoever has none', async () => {
    const member = await joinWith('four green elephants')
    expect(await hasPassword(member)).toBe(true)
    await owner.query('UPDATE account SET password_hash = NULL WHERE id = $1', [member.account])
    expect(await hasPassword(member)).toBe(false)
    expect(fieldCodes(await confirmPassword(member, 'four green elephants'))).toEqual(['current no-password'])
  })

  test('needs the old one; a wrong one is an error of its field, and guessing waits', async () => {
    const member = await joinWith('four green elephants')
    granted(await confirmPassword(member, 'four green elephants'))
    for (let guess = 1; guess <= 5; guess += 1) {
      expect(fieldCodes(await confirmPassword(member, 'five green elephants'))).toEqual([
        'current password-wrong',
      ])
    }
    expect(problemOf(await confirmPassword(member, 'four green elephants'))).toMatchObject({
      code: 'throttled',
    })
  })
})

describe('a link for a new password', () => {
  test('ends the member’s sessions at once, and once more when it is used; both are in the history', async () => {
    const member = await join(people.admin, 'editor')
    const before = await startSession(member.id)
    const { token } = await issue(member)
    expect(await currentSession(before)).toBeNull()
    const between = await startSession(member.id)
    expect(await findPasswordReset(token)).toMatchObject({ name: 'The editor' })
    granted(await reset(token))
    expect(await currentSession(between)).toBeNull()
    expect(await hashOf(member)).toBe('another hash')
    expect(await actionsOf(people.admin)).toContain('password-reset-issued')
    expect(await actionsOf(member)).toContain('password-reset')
  })

  test('works once, also for five at once', async () => {
    const { token } = await issue(await join(people.admin, 'editor'))
    const results = await Promise.all(Array.from({ length: 5 }, () => reset(token)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const before = await contents()
    expect(await reset(token)).toEqual(notFound)
    expect(await findPasswordReset(token)).toBeNull()
    expect(await contents()).toEqual(before)
  })

  test('takes the place of an earlier one', async () => {
    const member = await join(people.admin, 'editor')
    const [older, newer] = [await issue(member), await issue(member)]
    expect(await reset(older.token)).toEqual(notFound)
    granted(await reset(newer.token))
  })

  test('ends after 72 hours', async () => {
    const { id, token, createdAt, expiresAt } = await issue(await join(people.admin, 'editor'))
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(72 * 3600 * 1000)
    await owner.query("UPDATE password_reset SET expires_at = now() - interval '1 second' WHERE id = $1", [
      id,
    ])
    expect(await findPasswordReset(token)).toBeNull()
    expect(await reset(token)).toEqual(notFound)
  })

  test('falls when its maker is no admin any more, and when its member is disabled', async () => {
    const second = await join(people.admin, 'admin')
    const { token } = await issue(await join(people.admin, 'editor'), second)
    granted(await changeMember(people.admin, second.id, { role: 'editor' }, 1))
    expect(await reset(token)).toEqual(notFound)

    const member = await join(people.admin, 'editor')
    const { token: another } = await issue(member)
    granted(await changeMember(people.admin, member.id, { disabled: true }, 1))
    expect(await reset(another)).toEqual(notFound)
    expect(problemOf(await issuePasswordReset(people.admin, member.id))).toMatchObject({
      code: 'wrong-state',
      state: 'disabled',
    })
    granted(await changeMember(people.admin, member.id, { disabled: false }, 2))
    expect(await reset(another)).toEqual(notFound)
  })

  test('is made by one admin for another too', async () => {
    const second = await join(people.admin, 'admin')
    granted(await reset((await issue(second)).token))
  })

  test('stands nowhere in the database but as a hash', async () => {
    const { token } = await issue(await join(people.admin, 'editor'))
    for (const table of ['password_reset', 'history_entry', 'history_text', 'idempotency_key']) {
      const { rows } = await owner.query(
        `SELECT FROM ${table} AS row WHERE row::text LIKE '%' || $1 || '%'`,
        [token],
      )
      expect(rows, table).toEqual([])
    }
  })

  test('lets whoever failed with the old password in with the new one', async () => {
    const member = await join(people.admin, 'reader')
    const { rows } = await owner.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [
      member.account,
    ])
    const subject = `pair ${rows[0]?.email} 192.0.2.7`
    await owner.query('INSERT INTO sign_in_failure (subject) VALUES ($1)', [subject])
    granted(await reset((await issue(member)).token))
    const left = await owner.query('SELECT FROM sign_in_failure WHERE subject = $1', [subject])
    expect(left.rows).toEqual([])
  })
})

describe('where more passwords wait than are compared in some seconds', () => {
  test('whoever comes then is told to come back', async () => {
    const stored = await hashPassword('correct horse battery')
    const crowd = Array.from({ length: 110 }, () => verifyPassword(stored, 'nonsense').catch(isUnavailable))
    expect(new Set(await Promise.all(crowd))).toEqual(new Set([true, false]))
    expect(await verifyPassword(stored, 'correct horse battery')).toBe(true)
  })

  test('and is not taken to have guessed', async () => {
    const account = randomUUID()
    const cannot = () => Promise.reject(new Overloaded())
    for (let time = 0; time < 6; time += 1)
      await expect(tryOwnSecret(account, cannot)).rejects.toThrow(Overloaded)
    expect(await tryOwnSecret(account, async () => true)).toBe('right')
  })
})

describe('a password is the same however its letters are composed', () => {
  const [composed, apart] = ['caf\u00e9 on the corner', 'cafe\u0301 on the corner']

  test('when it was hashed since', async () => {
    const stored = await hashPassword(apart)
    for (const typed of [composed, apart, 'ｃａｆé on the corner']) {
      expect(await verifyPassword(stored, typed)).toBe(true)
    }
    expect(await verifyPassword(stored, 'cafe on the corner')).toBe(false)
  })

  test('and one that was hashed as typed before still opens to what was typed', async () => {
    const stored = await hash(apart, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    expect(await verifyPassword(stored, apart)).toBe(true)
  })
})
