import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmPassword } from '@/lib/auth/own-password'
import { hashPassword } from '@/lib/auth/password'
import { currentSession, endSession, startSession } from '@/lib/auth/session'
import { database } from '@/lib/data/client'
import { findSignIn } from '@/lib/data/session-record'
import { articleId, claimId, memberId, newsroomId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { addRevision } from '@/lib/operations/article/add-revision'
import { readArticle } from '@/lib/operations/article/read-article'
import { readWorkspace } from '@/lib/operations/article/read-workspace'
import { addComment } from '@/lib/operations/claim/add-comment'
import { proposeVerdict } from '@/lib/operations/claim/propose-verdict'
import { readClaim } from '@/lib/operations/claim/read-claim'
import { eraseText } from '@/lib/operations/history/erase-text'
import { followNewsroom } from '@/lib/operations/live/follow-newsroom'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { changeNewsroom } from '@/lib/operations/newsroom/change-newsroom'
import { changePassword } from '@/lib/operations/newsroom/change-password'
import { findInvitation } from '@/lib/operations/newsroom/find-invitation'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { issuePasswordReset } from '@/lib/operations/newsroom/issue-password-reset'
import { joinNewsroom } from '@/lib/operations/newsroom/join-newsroom'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { listNewsrooms } from '@/lib/operations/newsroom/list-newsrooms'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { resetPassword } from '@/lib/operations/newsroom/reset-password'
import { resetSecondFactor } from '@/lib/operations/newsroom/reset-second-factor'
import { granted, problemOf } from '../support/claims'
import { contents, count, owner } from '../support/database'
import {
  claimThat,
  join,
  newNewsroom,
  only,
  type People,
  passwordHash,
  verified,
  words,
} from '../support/people'

let one: People
let other: People
let email: string
beforeEach(async () => {
  ;[one, other] = [await newNewsroom(), await newNewsroom()]
  email = `${randomUUID()}@newsroom.example`
})

const notFound = { ok: false, problem: { code: 'not-found' } }
const elsewhere = { code: 'forbidden', reason: 'account-elsewhere' }

async function invitationTo(to: People, address = email, role: Role = 'editor'): Promise<string> {
  const input = { email: address, name: 'Nora of the other', role }
  return granted(await inviteMember(to.admin, input)).token
}

/** Somebody who works in both newsrooms, as each member that they are, with a session that acts in the second. */
async function inBoth(role: Role = 'journalist') {
  const here = await join(one.admin, role, email)
  const session = await startSession(here.id)
  const there = granted(await joinNewsroom(here, await invitationTo(other), session))
  return { here, there, session }
}

/** As whom a session acts. */
async function acting(session: string): Promise<Actor> {
  const found = await currentSession(session)
  if (!found) throw new Error('the session is over')
  return { ...found.member, newsroom: found.newsroom, request: { id: randomUUID() } }
}
const isGood = async (session: string) => (await currentSession(session)) !== null

/** How many connections of this database wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await owner.query(
    'SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()',
  )
  return rows.length
}

/** What changes nothing but what is asked leaves every row as it was. */
async function changesNothing(ask: () => Promise<Result<unknown, Problem>>): Promise<Problem> {
  const before = await contents()
  const problem = problemOf(await ask())
  expect(await contents()).toEqual(before)
  return problem
}

describe('joining a second newsroom', () => {
  test('makes one account two members, without another password, and the session acts in the new one', async () => {
    const { here, there, session } = await inBoth()
    expect(there).toMatchObject({ name: 'Nora of the other', role: 'editor', newsroom: other.admin.newsroom })
    expect(there.account).toBe(here.account)
    expect(there.id).not.toBe(here.id)
    expect(await acting(session)).toMatchObject({ id: there.id, newsroom: { id: other.admin.newsroom.id } })
    expect(await count('account', { email })).toBe(1)
    expect(
      await count('history_entry', {
        newsroom_id: there.newsroom.id,
        actor_id: there.id,
        action: 'member-joined',
      }),
    ).toBe(1)
  })

  test('takes the very address, an invitation that is good, and a session that is', async () => {
    const here = await join(one.admin, 'reader', email)
    const session = await startSession(here.id)
    const token = await invitationTo(other)
    const foreign = await invitationTo(other, `${randomUUID()}@newsroom.example`)
    expect(await changesNothing(() => joinNewsroom(here, foreign, session))).toEqual({
      code: 'forbidden',
      reason: 'other-address',
    })
    expect(await changesNothing(() => joinNewsroom(here, 'x'.repeat(43), session))).toEqual({
      code: 'not-found',
    })
    expect(await changesNothing(() => joinNewsroom(here, token, null))).toEqual({ code: 'not-found' })
    const colleague = await startSession(one.editor.id)
    expect(await changesNothing(() => joinNewsroom(here, token, colleague))).toEqual({ code: 'not-found' })
    await endSession(session)
    expect(await changesNothing(() => joinNewsroom(here, token, session))).toEqual({ code: 'not-found' })
    const next = await startSession(here.id)
    granted(await joinNewsroom(here, token, next))
    expect(await joinNewsroom(here, token, next)).toEqual(notFound)
  })

  test('needs the account: with its address alone and a new password nobody comes in', async () => {
    await join(one.admin, 'reader', email)
    const token = await invitationTo(other)
    expect(await changesNothing(() => acceptInvitation(token, passwordHash, 'joining'))).toEqual({
      code: 'not-found',
    })
  })

  test('is offered to whoever is signed in with the address; nobody else learns that it has an account', async () => {
    const here = await join(one.admin, 'reader', email)
    const [known, unknown] = [
      await invitationTo(other),
      await invitationTo(other, `${randomUUID()}@n.example`),
    ]
    expect(await findInvitation(known, here)).toMatchObject({ isOwn: true })
    for (const visitor of [null, other.admin, one.admin]) {
      const [first, second] = [await findInvitation(known, visitor), await findInvitation(unknown, visitor)]
      expect({ ...first, email: '' }).toEqual({ ...second, email: '' })
      expect(first).toMatchObject({ isOwn: false })
    }
  })
})

describe('changing between newsrooms', () => {
  test('is offered among those that let the account in', async () => {
    const { there, session } = await inBoth()
    const { items } = granted(await listNewsrooms(there, session))
    expect(items.map(({ id, role, here }) => ({ id, role, here }))).toEqual(
      expect.arrayContaining([
        { id: one.admin.newsroom.id, role: 'journalist', here: false },
        { id: other.admin.newsroom.id, role: 'editor', here: true },
      ]),
    )
    expect(items).toHaveLength(2)
    const alone = await startSession(one.admin.id)
    expect(granted(await listNewsrooms(one.admin, alone)).items).toHaveLength(1)
  })

  test('takes no other password, and the same session acts as the other member', async () => {
    const { here, there, session } = await inBoth()
    granted(await changeNewsroom(there, session, one.admin.newsroom.id))
    expect(await acting(session)).toMatchObject({ id: here.id, role: 'journalist' })
    granted(await changeNewsroom(here, session, other.admin.newsroom.id))
    expect(await acting(session)).toMatchObject({ id: there.id, role: 'editor' })
  })

  test('to one that does not let them in is to none', async () => {
    const { here, there, session } = await inBoth()
    const third = await newNewsroom()
    const change =
      (to: string, with_: string | null = session) =>
      () =>
        changeNewsroom(there, with_, newsroomId.parse(to))
    for (const to of [third.admin.newsroom.id, randomUUID()])
      expect(await changesNothing(change(to))).toEqual({ code: 'not-found' })
    expect(await changesNothing(change(one.admin.newsroom.id, null))).toEqual({ code: 'not-found' })
    // Neither with a session of somebody else, nor with one that is over.
    expect(await changesNothing(change(one.admin.newsroom.id, await startSession(other.reader.id)))).toEqual({
      code: 'not-found',
    })
    granted(await changeMember(one.admin, here.id, { disabled: true }, 1))
    expect(await changesNothing(change(one.admin.newsroom.id))).toEqual({ code: 'not-found' })
    expect(granted(await listNewsrooms(there, session)).items).toHaveLength(1)
    await endSession(session)
    expect(await changesNothing(change(other.admin.newsroom.id))).toEqual({ code: 'not-found' })
    expect(granted(await listNewsrooms(there, session)).items.length).toBeLessThan(2)
  })

  test('leaves the ids of the one before behind: they answer like random ones, both ways, and nothing is written', async () => {
    const { session } = await inBoth()
    const claims = { one: await claimThat.isProposed(one), other: await claimThat.isProposed(other) }
    const ask = (actor: Actor, article: string, claim: string) => [
      () => readArticle(actor, articleId.parse(article)),
      () => readWorkspace(actor, articleId.parse(article)),
      () => addRevision(actor, articleId.parse(article), { text: `${words} More.`, note: null }, 1),
      () => readClaim(actor, claimId.parse(claim)),
      () => addComment(actor, claimId.parse(claim), 'A remark'),
      () => proposeVerdict(actor, claimId.parse(claim), verified),
    ]
    for (const [there, foreign] of [
      [other, claims.one],
      [one, claims.other],
    ] as const) {
      granted(await changeNewsroom(await acting(session), session, there.admin.newsroom.id))
      const actor = await acting(session)
      const random = ask(actor, randomUUID(), randomUUID())
      for (const [at, asked] of ask(actor, foreign.article, foreign.id).entries()) {
        const answer = await changesNothing(asked)
        expect(answer).toEqual(problemOf((await random[at]?.()) ?? notFoundResult))
        expect(answer).toEqual({ code: 'not-found' })
      }
    }
  })

  test('ends what the session followed, at once', async () => {
    const { here, there, session } = await inBoth()
    const heard = { isOver: false }
    const outlet = {
      send: () => true,
      end: () => {
        heard.isOver = true
      },
    }
    const leave = granted(await followNewsroom(there, session, null, outlet))
    expect(heard.isOver).toBe(false)
    granted(await changeNewsroom(there, session, here.newsroom.id))
    await expect.poll(() => heard.isOver).toBe(true)
    leave()
  })

  test('is where the next sign-in goes: to the newsroom of last, or one that still lets them in', async () => {
    const { here, there, session } = await inBoth()
    expect(await findSignIn(email)).toMatchObject({ account: here.account, member: there.id })
    granted(await changeNewsroom(there, session, one.admin.newsroom.id))
    expect(await findSignIn(email)).toMatchObject({ member: here.id })
    granted(await changeMember(one.admin, here.id, { disabled: true }, 1))
    expect(await findSignIn(email)).toMatchObject({ member: there.id })
    granted(await changeMember(other.admin, there.id, { disabled: true }, 1))
    expect(await findSignIn(email)).toBeNull()
  })

  test('asks for a second factor where the newsroom does', async () => {
    const { session } = await inBoth()
    await owner.query('UPDATE newsroom SET factor_required = true WHERE id = $1', [other.admin.newsroom.id])
    expect(await currentSession(session)).toMatchObject({ factor: null, factorRequired: true })
    granted(await changeNewsroom(await acting(session), session, one.admin.newsroom.id))
    expect(await currentSession(session)).toMatchObject({ factorRequired: false })
  })
})

describe('an admin of one newsroom', () => {
  test('opens nothing of the other: neither a new password nor a factor taken away', async () => {
    const { here, there, session } = await inBoth()
    await owner.query("INSERT INTO totp VALUES ($1, '', 0)", [here.account])
    for (const [admin, member] of [
      [one.admin, here],
      [other.admin, there],
    ] as const) {
      expect(await changesNothing(() => issuePasswordReset(admin, member.id))).toEqual(elsewhere)
      expect(await changesNothing(() => resetSecondFactor(admin, member.id))).toEqual(elsewhere)
    }
    expect(await isGood(session)).toBe(true)
    // Neither does disabling free the way: who was let out may be let in again.
    granted(await changeMember(other.admin, there.id, { disabled: true }, 1))
    expect(problemOf(await issuePasswordReset(one.admin, here.id))).toEqual(elsewhere)
    granted(await eraseText(other.admin, { subject: 'member', id: there.id, reason: 'they left' }))
    granted(await resetSecondFactor(one.admin, here.id))
    granted(await issuePasswordReset(one.admin, here.id))
  })

  test('has no link from before: it ends as its member joins another newsroom', async () => {
    const here = await join(one.admin, 'journalist', email)
    const { token } = granted(await issuePasswordReset(one.admin, here.id))
    granted(await joinNewsroom(here, await invitationTo(other), await startSession(here.id)))
    expect(await changesNothing(() => resetPassword(token, 'another hash', 'resetting'))).toEqual({
      code: 'not-found',
    })
    expect(
      (await owner.query('SELECT FROM password_reset WHERE used_at IS NULL AND member_id = $1', [here.id]))
        .rowCount,
    ).toBe(0)
    // As if it had been made in the very moment of joining.
    await owner.query('UPDATE password_reset SET used_at = NULL WHERE member_id = $1', [here.id])
    expect(await changesNothing(() => resetPassword(token, 'another hash', 'resetting'))).toEqual({
      code: 'not-found',
    })
  })

  test('cannot race a new password against joining: who is signed out by it does not join', async () => {
    const here = await join(one.admin, 'journalist', email)
    const session = await startSession(here.id)
    const { token: link } = granted(await issuePasswordReset(one.admin, here.id))
    const [again, invitation] = [await startSession(here.id), await invitationTo(other)]
    expect(await isGood(session)).toBe(false)
    const [reset, joined] = await Promise.all([
      resetPassword(link, 'of the admin', 'resetting'),
      joinNewsroom(here, invitation, again),
    ])
    expect([reset.ok, joined.ok].filter(Boolean)).toHaveLength(1)
    expect(await count('account', { id: here.account, password_hash: 'of the admin' })).toBe(reset.ok ? 1 : 0)
    expect(await count('member', { account_id: here.account })).toBe(joined.ok ? 2 : 1)
  })

  test.each([
    ['a link for a new password', issuePasswordReset],
    ['taking a factor away', resetSecondFactor],
  ] as const)('cannot slip %s in while its member joins another newsroom', async (_, act) => {
    const here = await join(one.admin, 'journalist', email)
    await owner.query("INSERT INTO totp VALUES ($1, '', 0)", [here.account])
    const joining = await owner.connect()
    try {
      await joining.query('BEGIN')
      await joining.query(
        `INSERT INTO member (id, newsroom_id, account_id, name, name_salt, role)
         SELECT $2, $3, account_id, name, name_salt, role FROM member WHERE id = $1`,
        [here.id, randomUUID(), other.admin.newsroom.id],
      )
      const acted = act(one.admin, here.id)
      await vi.waitUntil(async () => (await waiting()) > 0, { timeout: 30_000 })
      await joining.query('COMMIT')
      expect(problemOf(await acted)).toEqual({ code: 'stale' })
    } finally {
      await joining.query('ROLLBACK')
      joining.release()
    }
    expect(await count('totp', { account_id: here.account })).toBe(1)
    expect(await count('password_reset', { member_id: here.id })).toBe(0)
    expect(problemOf(await act(one.admin, here.id))).toEqual(elsewhere)
  })

  test.each([
    ['disables', { disabled: true }],
    ['gives another role to', { role: 'reader' }],
  ] as const)('%s a member and ends the sessions that act there, no others', async (_, patch) => {
    const { here, session } = await inBoth()
    const hereToo = await startSession(here.id)
    granted(await changeMember(one.admin, here.id, patch, 1))
    expect(await isGood(hereToo)).toBe(false)
    expect(await isGood(session)).toBe(true)
  })

  test('erases a member, and the account stays until the last one goes', async () => {
    const { here, there, session } = await inBoth()
    const hereToo = await startSession(here.id)
    await owner.query("INSERT INTO totp VALUES ($1, '', 0)", [here.account])
    granted(await eraseText(one.admin, { subject: 'member', id: here.id, reason: 'they asked' }))
    expect(await isGood(hereToo)).toBe(false)
    expect(await acting(session)).toMatchObject({ id: there.id, name: 'Nora of the other' })
    expect(await findSignIn(email)).toMatchObject({ member: there.id })
    const left = only(granted(await listMembers(one.admin)).members.filter(({ id }) => id === here.id))
    expect(left).toMatchObject({ name: null, email: null, secondFactor: false })
    // Back by another invitation, as somebody new there.
    granted(await joinNewsroom(there, await invitationTo(one), session))

    const back = await acting(session)
    granted(await eraseText(one.admin, { subject: 'member', id: back.id, reason: 'they asked' }))
    granted(await eraseText(other.admin, { subject: 'member', id: there.id, reason: 'they asked' }))
    expect(await isGood(session)).toBe(false)
    for (const [table, where] of [
      ['account', { id: here.account }],
      ['account', { email }],
      ['totp', { account_id: here.account }],
      ['session', { account_id: here.account }],
    ] as const)
      expect(await count(table, where)).toBe(0)
  })

  test('sees of the account what its member signs in with, and when they were seen there alone', async () => {
    const { here } = await inBoth()
    const seen = only(granted(await listMembers(one.admin)).members.filter(({ id }) => id === here.id))
    expect(seen).toMatchObject({ email, lastSeenAt: null })
    const third = await newNewsroom()
    const asThird = database(third.admin.newsroom.id)
    expect(await asThird.account.count()).toBe(4)
    expect(await asThird.account.findFirst({ where: { email } })).toBeNull()
    expect(await asThird.$queryRaw`SELECT is_account_elsewhere(${here.account}::uuid) AS elsewhere`).toEqual([
      { elsewhere: false },
    ])
  })
})

describe('whoever works in two newsrooms', () => {
  test('sees and ends their sessions from both, and a new password ends those of both', async () => {
    const { here, there, session } = await inBoth()
    const hereToo = await startSession(here.id)
    for (const actor of [here, there])
      expect(granted(await listSessions(actor, session)).items).toHaveLength(2)
    granted(await changePassword(there, { from: passwordHash, to: 'another hash' }, session))
    expect(await isGood(hereToo)).toBe(false)
    expect(await isGood(session)).toBe(true)
  })

  test('is slowed down as one, whichever of them guesses', async () => {
    const { here, there } = await inBoth()
    await owner.query('UPDATE account SET password_hash = $1 WHERE id = $2', [
      await hashPassword('four green elephants'),
      here.account,
    ])
    for (const actor of [here, there, here, there, here])
      expect(problemOf(await confirmPassword(actor, 'wrong')).code).toBe('invalid')
    expect(problemOf(await confirmPassword(there, 'four green elephants')).code).toBe('throttled')
  })

  test('is no member of one newsroom twice', async () => {
    const { here } = await inBoth()
    const twice = owner.query(
      `INSERT INTO member (id, newsroom_id, account_id, name, name_salt, role)
       SELECT $2, newsroom_id, account_id, name, name_salt, role FROM member WHERE id = $1`,
      [here.id, memberId.parse(randomUUID())],
    )
    await expect(twice).rejects.toThrow('member_account_id_newsroom_id_key')
  })
})

const notFoundResult: Result<never, Problem> = { ok: false, problem: { code: 'not-found' } }
