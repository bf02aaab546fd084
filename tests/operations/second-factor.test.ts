import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { findSignedIn } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'
import { takeSecondStep } from '@/lib/auth/second-step'
import { currentSession, startSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { confirmTotp, prepareTotp } from '@/lib/auth/totp'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Role } from '@/lib/domain/newsroom/role'
import { eraseText } from '@/lib/operations/history/erase-text'
import { addTotp } from '@/lib/operations/newsroom/add-totp'
import { changeSettings } from '@/lib/operations/newsroom/change-settings'
import { listMembers } from '@/lib/operations/newsroom/list-members'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { removeTotp } from '@/lib/operations/newsroom/remove-totp'
import { renewRecoveryCodes } from '@/lib/operations/newsroom/renew-recovery-codes'
import { resetSecondFactor } from '@/lib/operations/newsroom/reset-second-factor'
import { granted, problemOf } from '../support/claims'
import { CookieJar } from '../support/cookie-jar'
import { count, owner } from '../support/database'
import { join, newNewsroom, only, type People } from '../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')
const jar = new CookieJar()
vi.mock('next/headers', () => ({ cookies: async () => jar }))

const password = 'four green elephants'
const headers = { 'user-agent': 'curl/8', 'x-forwarded-for': '192.0.2.9' }
const minute = 60_000

let people: People
let passwordHash: string
beforeAll(async () => {
  people = await newNewsroom()
  passwordHash = await hashPassword(password)
})
beforeEach(() => jar.clear())

/** Somebody with a password, and the code of their app at some moment, where they have one. */
async function newMember(role: Role = 'editor', admin = people.admin) {
  const email = `${randomUUID()}@newsroom.example`
  const actor = await join(admin, role, email)
  await owner.query('UPDATE account SET password_hash = $1 WHERE id = $2', [passwordHash, actor.account])
  return { actor, email, enter: () => signIn(email, password, headers) }
}

async function withApp(role: Role = 'editor', admin = people.admin) {
  const member = await newMember(role, admin)
  return { ...member, ...(await setUp(member.actor)) }
}

/** Sets an app up a quarter of an hour ago, so that its codes of now are good. */
async function setUp(actor: Actor, session: string | null = null) {
  const { secret, sealed } = prepareTotp(actor, Date.now() - 15 * minute)
  const codeAt = (moment: number) => new TOTP({ secret }).generate({ timestamp: moment })
  const then = Date.now() - 14 * minute
  const confirmed = granted(confirmTotp(actor.account, { sealed, code: codeAt(then) }, then))
  const { recoveryCodes = [] } = granted(await addTotp(actor, confirmed, session))
  return { recoveryCodes, codeAt, code: () => codeAt(Date.now()) }
}

const kindOf = async (outcome: Promise<{ kind: string }>) => (await outcome).kind
const show = (code: unknown) => kindOf(takeSecondStep({ code }, headers))
const entriesOf = ({ id, newsroom }: Actor, action: string) =>
  count('history_entry', { newsroom_id: newsroom.id, actor_id: id, action })

describe('signing in with an app', () => {
  test('takes the password and then a code, and the session says so', async () => {
    const { actor, enter, code } = await withApp()
    expect(await enter()).toEqual({ kind: 'second-factor', passkey: null })
    expect(await count('session', { member_id: actor.id })).toBe(0)
    const outcome = await takeSecondStep({ code: code() }, headers)
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    expect((await currentSession(outcome.session))?.factor).toBe('totp')
    expect(only(granted(await listSessions(actor, outcome.session)).items)).toMatchObject({ factor: 'totp' })
  })

  test('takes the digits of an Arabic keyboard, and spaces', async () => {
    const { enter, code } = await withApp()
    await enter()
    const arabic = code().replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)))
    expect(await show(` ${arabic.slice(0, 3)} ${arabic.slice(3)} `)).toBe('signed-in')
  })

  test('takes no code a second time, nor one from before it', async () => {
    const { enter, codeAt } = await withApp()
    const now = Date.now()
    await enter()
    expect(await show(codeAt(now))).toBe('signed-in')
    await enter()
    expect(await show(codeAt(now))).toBe('refused')
    expect(await show(codeAt(now - minute / 2))).toBe('refused')
    expect(await show(codeAt(now + minute / 2))).toBe('signed-in')
  })

  test('lets one in of four who show the same code at once', async () => {
    const { actor, enter, codeAt } = await withApp()
    await enter()
    const now = Date.now()
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => show(codeAt(now))))
    expect(outcomes.filter((kind) => kind === 'signed-in')).toHaveLength(1)
    expect(await count('session', { member_id: actor.id })).toBe(1)
  })

  test.each([
    [
      'a code of another minute',
      ({ codeAt }: { codeAt: (at: number) => string }) => codeAt(Date.now() - 5 * minute),
    ],
    ['no code', () => ''],
    ['a number', () => 123_456],
    ['a list', () => ['123456']],
    ['more than a code', ({ codeAt }: { codeAt: (at: number) => string }) => `${codeAt(Date.now())}0`],
  ])('refuses %s', async (_what, wrong) => {
    const member = await withApp()
    await member.enter()
    expect(await show(wrong(member))).toBe('refused')
    expect(await count('session', { member_id: member.actor.id })).toBe(0)
  })

  test('refuses the code of somebody else’s app', async () => {
    const other = await withApp()
    await (await withApp()).enter()
    expect(await show(other.code())).toBe('refused')
  })

  test('looks at five guesses and then at none for a while, also at the right one', async () => {
    const { enter, code } = await withApp()
    await enter()
    const outcomes: string[] = []
    for (let guess = 1; guess <= 7; guess += 1) outcomes.push(await show('000000'))
    expect(outcomes).toEqual([...Array(5).fill('refused'), 'throttled', 'throttled'])
    expect(await show(code())).toBe('throttled')
    // Whoever knows the password alone begins anew as often as they like: it is counted by member.
    jar.clear()
    await enter()
    expect(await show(code())).toBe('throttled')
  })

  test('hears the owner’s own browser, whatever others guessed', async () => {
    const { enter, codeAt } = await withApp()
    const now = Date.now()
    await enter()
    expect(await show(codeAt(now))).toBe('signed-in')
    const own = jar.getAll()
    jar.clear()
    await enter()
    for (let guess = 1; guess <= 6; guess += 1) await show('000000')
    expect(await show(codeAt(now + minute / 2))).toBe('throttled')
    jar.clear()
    for (const { name, value } of own) jar.set(name, value)
    await enter()
    expect(await show(codeAt(now + minute / 2))).toBe('signed-in')
  })

  test('does not remember the device of whoever knows the password alone', async () => {
    const { enter } = await withApp()
    await enter()
    expect(jar.getAll().map(({ name }) => name)).toEqual(['__Host-isnad.sign-in'])
  })

  test('shows with a wrong password nothing of what else is asked', async () => {
    const { email } = await withApp()
    expect(await signIn(email, 'five green elephants', headers)).toEqual({ kind: 'refused' })
    expect(jar.getAll()).toEqual([])
  })

  test('ends the session that the browser had only once all is shown', async () => {
    const { actor, enter } = await withApp()
    const before = await startSession(actor.id)
    await enter()
    expect(await currentSession(before)).not.toBeNull()
  })
})

describe('whoever said the password', () => {
  const endings: [string, (member: Awaited<ReturnType<typeof withApp>>) => Promise<unknown>][] = [
    ['without what their browser keeps', async () => jar.clear()],
    [
      'after five minutes',
      ({ actor }) =>
        owner.query(
          "UPDATE sign_in_step SET expires_at = now() - interval '1 second' WHERE account_id = $1",
          [actor.account],
        ),
    ],
    [
      'with another password since',
      ({ actor }) =>
        owner.query("UPDATE account SET password_hash = 'another' WHERE id = $1", [actor.account]),
    ],
    [
      'once disabled',
      ({ actor }) => owner.query('UPDATE member SET disabled_at = now() WHERE id = $1', [actor.id]),
    ],
    ['once their factor was taken away', ({ actor }) => resetSecondFactor(people.admin, actor.id)],
  ]
  test.each(endings)('begins anew %s', async (_when, end) => {
    const member = await withApp()
    await member.enter()
    await end(member)
    expect(await show(member.code())).toBe('over')
    expect(await count('session', { member_id: member.actor.id })).toBe(0)
  })

  test('goes on once', async () => {
    const { enter, codeAt } = await withApp()
    await enter()
    const kept = jar.getAll()
    expect(await show(codeAt(Date.now()))).toBe('signed-in')
    for (const { name, value } of kept) jar.set(name, value)
    expect(await show(codeAt(Date.now() + minute / 2))).toBe('over')
  })
})

describe('recovery codes', () => {
  test('are ten, of which the database holds hashes alone', async () => {
    const { actor, recoveryCodes } = await withApp()
    expect(new Set(recoveryCodes).size).toBe(10)
    for (const code of recoveryCodes)
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    const { rows } = await owner.query('SELECT hash FROM recovery_code WHERE account_id = $1', [
      actor.account,
    ])
    expect(rows).toHaveLength(10)
    for (const { hash } of rows) expect(hash).toMatch(/^[\da-f]{64}$/)
  })

  test('let in once each, as an entry of the history, however they are typed', async () => {
    const { actor, enter, recoveryCodes } = await withApp()
    const [first = '', second = ''] = recoveryCodes
    await enter()
    expect(await show(first)).toBe('signed-in')
    await enter()
    expect(await show(first)).toBe('refused')
    expect(await show(second.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'))).toBe('signed-in')
    expect(await entriesOf(actor, 'recovery-code-used')).toBe(2)
    expect(granted(await readSecondFactor(actor)).recoveryCodesLeft).toBe(8)
  })

  test('of somebody else do not', async () => {
    const { recoveryCodes } = await withApp()
    await (await withApp()).enter()
    expect(await show(recoveryCodes[0])).toBe('refused')
  })

  test('end when new ones are made', async () => {
    const { actor, enter, recoveryCodes } = await withApp()
    const fresh = granted(await renewRecoveryCodes(actor)).recoveryCodes ?? []
    expect(fresh).toHaveLength(10)
    await enter()
    expect(await show(recoveryCodes[0])).toBe('refused')
    expect(await show(fresh[0])).toBe('signed-in')
    expect(await entriesOf(actor, 'recovery-codes-issued')).toBe(1)
  })

  test('are not made for who has no second factor', async () => {
    const { actor } = await newMember()
    expect(problemOf(await renewRecoveryCodes(actor))).toEqual({ code: 'not-found' })
  })
})

describe('an app', () => {
  test('is taken once it has shown a code, and ends every session but the one that did', async () => {
    const { actor } = await newMember()
    const [here, elsewhere] = [await startSession(actor.id), await startSession(actor.id)]
    await setUp(actor, here)
    expect((await currentSession(here))?.factor).toBe('totp')
    expect(await currentSession(elsewhere)).toBeNull()
    expect(await entriesOf(actor, 'factor-added')).toBe(1)
    expect(granted(await readSecondFactor(actor)).totp).not.toBeNull()
  })

  test('is not taken by a wrong code, after ten minutes, or as prepared for somebody else', async () => {
    const { actor } = await newMember()
    const { secret, sealed } = prepareTotp(actor)
    const code = new TOTP({ secret }).generate()
    const fields = (result: ReturnType<typeof confirmTotp>) => {
      const problem = problemOf(result)
      return 'errors' in problem ? problem.errors.map(({ path, code: why }) => `${path} ${why}`) : []
    }
    expect(fields(confirmTotp(actor.account, { sealed, code: '000000' }))).toEqual(['code code-wrong'])
    const later = Date.now() + 11 * minute
    expect(
      fields(
        confirmTotp(
          actor.account,
          { sealed, code: new TOTP({ secret }).generate({ timestamp: later }) },
          later,
        ),
      ),
    ).toEqual(['sealed preparation-over'])
    expect(fields(confirmTotp(people.reader.account, { sealed, code }))).toEqual(['sealed invalid'])
    expect(fields(confirmTotp(actor.account, { sealed: `${sealed.slice(0, -4)}AAAA`, code }))).toEqual([
      'sealed invalid',
    ])
    expect(fields(confirmTotp(actor.account, { sealed: '', code }))).toEqual(['sealed invalid'])
    expect(confirmTotp(actor.account, { sealed, code }).ok).toBe(true)
  })

  test('is named to the app by newsroom and member', () => {
    const { url, secret } = prepareTotp(people.editor)
    expect(url).toMatch(/^otpauth:\/\/totp\/Isnad%20Newsroom:The%20editor\?/)
    expect(url).toContain(`secret=${secret}`)
  })

  test('has its secret sealed in the database, for its member alone', async () => {
    const { actor } = await newMember()
    const { secret, sealed } = prepareTotp(actor)
    const confirmed = granted(confirmTotp(actor.account, { sealed, code: new TOTP({ secret }).generate() }))
    granted(await addTotp(actor, confirmed, null))
    const { rows } = await owner.query(
      "SELECT encode(sealed_secret, 'escape') AS kept FROM totp WHERE account_id = $1",
      [actor.account],
    )
    expect(only(rows).kept).not.toContain(secret)
    // Moved to somebody else's row it opens nothing.
    const thief = await withApp()
    await owner.query(
      'UPDATE totp SET sealed_secret = (SELECT sealed_secret FROM totp WHERE account_id = $1) WHERE account_id = $2',
      [actor.account, thief.actor.account],
    )
    await thief.enter()
    expect(await show(new TOTP({ secret }).generate())).toBe('refused')
  })

  test('is one at a time', async () => {
    const { actor } = await withApp()
    const { secret, sealed } = prepareTotp(actor)
    const confirmed = granted(confirmTotp(actor.account, { sealed, code: new TOTP({ secret }).generate() }))
    expect(problemOf(await addTotp(actor, confirmed, null))).toEqual({ code: 'stale' })
  })

  test('that is removed is asked for no more, and its recovery codes are gone', async () => {
    const { actor, enter } = await withApp()
    granted(await removeTotp(actor))
    expect(await kindOf(enter())).toBe('signed-in')
    expect(await count('recovery_code', { account_id: actor.account })).toBe(0)
    expect(await entriesOf(actor, 'factor-removed')).toBe(1)
    expect(problemOf(await removeTotp(actor))).toEqual({ code: 'not-found' })
  })
})

describe('a newsroom that requires it', () => {
  const require = (admin: Actor, version = 1) => changeSettings(admin, { factorRequired: true }, version)
  /** As the browser asks that holds this session. */
  async function asks(session: string) {
    const { encode } = await import('next-auth/jwt')
    jar.set(
      '__Host-isnad.session',
      await encode({ token: { sid: session }, secret: process.env.NEXTAUTH_SECRET ?? '' }),
    )
    return findSignedIn()
  }

  test('is made so by an admin who has one', async () => {
    const { admin } = await newNewsroom()
    expect(problemOf(await require(admin))).toMatchObject({
      errors: [{ path: 'factorRequired', code: 'needs-own-factor' }],
    })
    await setUp(admin)
    expect(granted(await require(admin)).factorRequired).toBe(true)
  })

  test.each([
    ['admin', true],
    ['editor', true],
    ['journalist', false],
    ['reader', false],
  ] as const)('asks it of each %s: %s', async (role, isAsked) => {
    const { admin } = await newNewsroom()
    const member = await newMember(role, admin)
    const without = await startSession(member.actor.id)
    expect(await asks(without)).toMatchObject({ lacksFactor: false })
    await setUp(admin)
    granted(await require(admin))
    expect(await asks(without)).toMatchObject({ lacksFactor: isAsked })
    expect(granted(await readSecondFactor(member.actor)).required).toBe(isAsked)
    await setUp(member.actor, without)
    expect(await asks(without)).toMatchObject({ lacksFactor: false })
    const removal = await removeTotp(member.actor)
    if (isAsked) expect(problemOf(removal)).toEqual({ code: 'forbidden', reason: 'factor-required' })
    else granted(removal)
  })
})

describe('an admin', () => {
  test('takes away what a member lost; their sessions end, and the history tells', async () => {
    const { actor, enter, code } = await withApp()
    await enter()
    const outcome = await takeSecondStep({ code: code() }, headers)
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    const has = async () =>
      only(granted(await listMembers(people.admin)).members.filter(({ id }) => id === actor.id)).secondFactor
    expect(await has()).toBe(true)
    granted(await resetSecondFactor(people.admin, actor.id))
    expect(await currentSession(outcome.session)).toBeNull()
    expect(await has()).toBe(false)
    expect(await entriesOf(people.admin, 'factors-reset')).toBeGreaterThan(0)
    expect(await kindOf(enter())).toBe('signed-in')
    expect(problemOf(await resetSecondFactor(people.admin, actor.id))).toEqual({
      code: 'wrong-state',
      state: 'no-factor',
    })
  })

  test('erases it with a member', async () => {
    const { actor } = await withApp()
    granted(await eraseText(people.admin, { subject: 'member', id: actor.id, reason: 'they asked' }))
    for (const table of ['totp', 'passkey', 'recovery_code', 'sign_in_step'])
      expect(await count(table, { account_id: actor.account })).toBe(0)
  })
})
