import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { currentSession, startSession } from '@/lib/auth/session'
import { invitationId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { findInvitation } from '@/lib/operations/newsroom/find-invitation'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { revokeInvitation } from '@/lib/operations/newsroom/revoke-invitation'
import { fieldCodes, granted, problemOf } from '../support/claims'
import { contents, count, owner } from '../support/database'
import { join, newNewsroom, type People, passwordHash } from '../support/people'

let people: People
beforeAll(async () => {
  people = await newNewsroom()
})

const invite = async (admin: Actor, email = `${randomUUID()}@newsroom.example`) =>
  granted(await inviteMember(admin, { email, name: 'Newcomer', role: 'journalist' }))
const accept = (token: string) => acceptInvitation(token, passwordHash, 'joining')
const notFound = { ok: false, problem: { code: 'not-found' } }

describe('an invitation', () => {
  test('makes one member, with the role it was for, and says for whom it is', async () => {
    const { token, email } = await invite(people.admin)
    expect(await findInvitation(token)).toMatchObject({ email, name: 'Newcomer', role: 'journalist' })
    const joined = granted(await accept(token))
    expect(joined).toMatchObject({ role: 'journalist', newsroom: { id: people.admin.newsroom.id } })
  })

  test('works once', async () => {
    const { token } = await invite(people.admin)
    granted(await accept(token))
    const before = await contents()
    expect(await accept(token)).toEqual(notFound)
    expect(await findInvitation(token)).toBeNull()
    expect(await contents()).toEqual(before)
  })

  test('falls when whoever gave it is no admin any more', async () => {
    const second = await join(people.admin, 'admin')
    const { token } = await invite(second)
    const { members } = granted(await listMembers(people.admin))
    const version = members.find(({ id }) => id === second.id)?.version ?? 0
    granted(await changeMember(people.admin, second.id, { role: 'editor' }, version))
    expect(await accept(token)).toEqual(notFound)
    expect(await findInvitation(token)).toBeNull()
  })

  test('works once also for five at once', async () => {
    const { token, email } = await invite(people.admin)
    const results = await Promise.all(Array.from({ length: 5 }, () => accept(token)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('account', { email })).toBe(1)
  })

  test('ends after 72 hours', async () => {
    const { token, id, createdAt, expiresAt } = await invite(people.admin)
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(72 * 3600 * 1000)
    await owner.query("UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1", [id])
    expect(await findInvitation(token)).toBeNull()
    expect(await accept(token)).toEqual(notFound)
    const { invitations } = granted(await listMembers(people.admin))
    expect(invitations.map((waiting) => waiting.id)).not.toContain(id)
  })

  test('is not guessed: no token, somebody else’s hash and a made-up one are nothing', async () => {
    const { id } = await invite(people.admin)
    const { rows } = await owner.query<{ token_hash: string }>(
      'SELECT token_hash FROM invitation WHERE id = $1',
      [id],
    )
    for (const token of ['', rows[0]?.token_hash ?? 'none', randomUUID()])
      expect(await accept(token)).toEqual(notFound)
  })

  test('stands nowhere in the database but as a hash', async () => {
    const { token } = await invite(people.admin)
    const tables = ['invitation', 'history_entry', 'history_text', 'idempotency_key']
    for (const table of tables) {
      const { rows } = await owner.query(
        `SELECT FROM ${table} AS row WHERE row::text LIKE '%' || $1 || '%'`,
        [token],
      )
      expect(rows, table).toEqual([])
    }
  })

  test('is for an address that nobody has, whatever its capitals', async () => {
    const email = `${randomUUID()}@newsroom.example`
    granted(await accept((await invite(people.admin, email)).token))
    const again = await inviteMember(people.admin, { email, name: 'N', role: 'reader' })
    expect(fieldCodes(again)).toEqual(['email email-taken'])
  })

  test('ends when a newer one goes to the same address, so that the newest says the role', async () => {
    const email = `${randomUUID()}@newsroom.example`
    const as = async (role: Role) =>
      granted(await inviteMember(people.admin, { email, name: 'Newcomer', role }))
    const [older, newer] = [await as('editor'), await as('reader')]
    expect(await findInvitation(older.token)).toBeNull()
    expect(await accept(older.token)).toEqual(notFound)
    const { invitations } = granted(await listMembers(people.admin))
    expect(invitations.filter((waiting) => waiting.email === email).map(({ id }) => id)).toEqual([newer.id])
    expect(granted(await accept(newer.token)).role).toBe('reader')
  })

  test('of two made at once for one address one counts', async () => {
    const email = `${randomUUID()}@newsroom.example`
    const input = { email, name: 'Newcomer', role: 'reader' } as const
    await Promise.all([inviteMember(people.admin, input), inviteMember(people.admin, input)])
    const { invitations } = granted(await listMembers(people.admin))
    expect(invitations.filter((waiting) => waiting.email === email)).toHaveLength(1)
  })

  test('made while an earlier one was accepted waits for nobody', async () => {
    const email = `${randomUUID()}@newsroom.example`
    const { token, id } = await invite(people.admin, email)
    granted(await accept(token))
    // As it stands when both happen at once.
    await owner.query('UPDATE invitation SET used_at = NULL WHERE id = $1', [id])
    const { members, invitations } = granted(await listMembers(people.admin))
    expect(members.filter((member) => member.email === email)).toHaveLength(1)
    expect(invitations.filter((waiting) => waiting.email === email)).toEqual([])
    expect(await accept(token)).toEqual(notFound)
  })

  test('tells an admin of another newsroom nothing of whom an address belongs to', async () => {
    const [known, unknown] = [`${randomUUID()}@newsroom.example`, `${randomUUID()}@newsroom.example`]
    await join(people.admin, 'reader', known)
    const others = await newNewsroom()
    const told = async (email: string) => {
      const invited = granted(await inviteMember(others.admin, { email, name: 'N', role: 'reader' }))
      return Object.keys(invited).sort()
    }
    expect(await told(known)).toEqual(await told(unknown))
    const { invitations } = granted(await listMembers(others.admin))
    expect(invitations.map(({ email }) => email).sort()).toEqual([known, unknown].sort())
  })

  test('to an address that has an account elsewhere looks like one that is over, and changes nothing', async () => {
    const email = `${randomUUID()}@newsroom.example`
    await join(people.admin, 'reader', email)
    const others = await newNewsroom()
    const { token } = await invite(others.admin, email)
    const before = await contents()
    expect(await accept(token)).toEqual(notFound)
    expect(await contents()).toEqual(before)
  })

  test('of two newsrooms to one address are two, and the first accepted makes the member', async () => {
    const others = await newNewsroom()
    const email = `${randomUUID()}@newsroom.example`
    const [one, other] = [await invite(people.admin, email), await invite(others.admin, email)]
    const results = await Promise.all([accept(one.token), accept(other.token)])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('account', { email })).toBe(1)
  })

  test('can be taken back, once, and its link is then good for nothing', async () => {
    const { id, token } = await invite(people.admin)
    granted(await revokeInvitation(people.admin, invitationId.parse(id)))
    expect(await findInvitation(token)).toBeNull()
    expect(await accept(token)).toEqual(notFound)
    expect(await revokeInvitation(people.admin, invitationId.parse(id))).toEqual(notFound)
    const { invitations } = granted(await listMembers(people.admin))
    expect(invitations.map((waiting) => waiting.id)).not.toContain(id)
  })

  test('to an address whose member is disabled says so, but not to another newsroom', async () => {
    const email = `${randomUUID()}@newsroom.example`
    const member = await join(people.admin, 'reader', email)
    granted(await changeMember(people.admin, member.id, { disabled: true }, 1))
    const input = { email, name: 'N', role: 'reader' } as const
    expect(fieldCodes(await inviteMember(people.admin, input))).toEqual(['email member-disabled'])
    const others = await newNewsroom()
    expect(await inviteMember(others.admin, input)).toMatchObject({ ok: true })
    granted(await changeMember(people.admin, member.id, { disabled: false }, 2))
    expect(await currentSession(await startSession(member.id))).not.toBeNull()
  })
})

describe('the last admin', () => {
  const lastAdmin = async () => {
    const { admin, editor } = await newNewsroom()
    return { admin, editor }
  }

  test.each([{ role: 'editor' as const }, { disabled: true }, { role: 'reader' as const, disabled: true }])(
    'cannot be changed to %o',
    async (patch) => {
      const { admin } = await lastAdmin()
      const before = await contents()
      expect(problemOf(await changeMember(admin, admin.id, patch, 1))).toMatchObject({
        code: 'invalid',
        errors: [{ code: 'last-admin' }],
      })
      expect(await contents()).toEqual(before)
    },
  )

  test('is not counted among those who are disabled', async () => {
    const { admin } = await lastAdmin()
    const second = await join(admin, 'admin')
    granted(await changeMember(admin, second.id, { disabled: true }, 1))
    expect(fieldCodes(await changeMember(admin, admin.id, { role: 'editor' }, 1))).toEqual([
      'role last-admin',
    ])
  })

  test.each([1, 2, 3, 4])('stays when two admins demote each other at once (try %i)', async () => {
    const { admin } = await lastAdmin()
    const second = await join(admin, 'admin')
    const results = await Promise.all([
      changeMember(admin, second.id, { role: 'editor' }, 1),
      changeMember(second, admin.id, { role: 'editor' }, 1),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('member', { newsroom_id: admin.newsroom.id, role: 'admin' })).toBe(1)
  })

  test('stays when two admins disable each other, or themselves, at once', async () => {
    const { admin } = await lastAdmin()
    const second = await join(admin, 'admin')
    const disable = (by: Actor, whom: Actor) => changeMember(by, whom.id, { disabled: true }, 1)
    await Promise.all([
      disable(admin, admin),
      disable(second, second),
      disable(admin, second),
      disable(second, admin),
    ])
    const { rows } = await owner.query(
      "SELECT FROM member WHERE newsroom_id = $1 AND role = 'admin' AND disabled_at IS NULL",
      [admin.newsroom.id],
    )
    expect(rows).toHaveLength(1)
  })

  test('may go once there is another', async () => {
    const { admin } = await lastAdmin()
    await join(admin, 'admin')
    expect(granted(await changeMember(admin, admin.id, { role: 'editor' }, 1))).toMatchObject({
      role: 'editor',
      version: 2,
    })
  })
})

describe('a session', () => {
  test('ends at once when its member is disabled, and does not come back with them', async () => {
    const member = await join(people.admin, 'journalist')
    const session = await startSession(member.id)
    expect(await currentSession(session)).toMatchObject({ member: { id: member.id, role: 'journalist' } })
    granted(await changeMember(people.admin, member.id, { disabled: true }, 1))
    expect(await currentSession(session)).toBeNull()
    granted(await changeMember(people.admin, member.id, { disabled: false }, 2))
    expect(await currentSession(session)).toBeNull()
    expect(await currentSession(await startSession(member.id))).not.toBeNull()
  })

  test('is over once its member has another role', async () => {
    const member = await join(people.admin, 'editor')
    const session = await startSession(member.id)
    granted(await changeMember(people.admin, member.id, { role: 'reader' }, 1))
    expect(await currentSession(session)).toBeNull()
    expect(await currentSession(await startSession(member.id))).toMatchObject({ member: { role: 'reader' } })
  })

  test.each([
    ['after half a day without use', "last_seen_at = now() - interval '12 hours 1 second'"],
    ['two weeks after signing in', "expires_at = now() - interval '1 second'"],
    ['when it was ended', 'revoked_at = now()'],
  ])('is over %s', async (_when, set) => {
    const session = await startSession(people.editor.id)
    await owner.query(`UPDATE session SET ${set} WHERE id = $1`, [session])
    expect(await currentSession(session)).toBeNull()
  })

  test('is two weeks long at most, and used ones are kept awake', async () => {
    const session = await startSession(people.editor.id)
    await owner.query("UPDATE session SET last_seen_at = now() - interval '11 hours' WHERE id = $1", [
      session,
    ])
    expect(await currentSession(session)).not.toBeNull()
    const { rows } = await owner.query<{ awake: boolean; days: string }>(
      "SELECT last_seen_at > now() - interval '1 minute' AS awake, round(extract(epoch FROM expires_at - created_at) / 86400) AS days FROM session WHERE id = $1",
      [session],
    )
    expect(rows).toEqual([{ awake: true, days: '14' }])
  })
})

test('of two who change a member at once one wins, and the other is told', async () => {
  const member = await join(people.admin, 'reader')
  const results = await Promise.all([
    changeMember(people.admin, member.id, { role: 'editor' }, 1),
    changeMember(people.admin, member.id, { role: 'journalist' }, 1),
  ])
  expect(results.map((result) => (result.ok ? 'ok' : result.problem.code)).sort()).toEqual(['ok', 'stale'])
})
