import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmPasskey, preparePasskey } from '@/lib/auth/passkeys'
import { hashPassword } from '@/lib/auth/password'
import { takeSecondStep } from '@/lib/auth/second-step'
import { currentSession, startSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { passkeyId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { addPasskey } from '@/lib/operations/newsroom/add-passkey'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { removePasskey } from '@/lib/operations/newsroom/remove-passkey'
import { resetSecondFactor } from '@/lib/operations/newsroom/reset-second-factor'
import { granted, problemOf } from '../support/claims'
import { CookieJar } from '../support/cookie-jar'
import { count, owner } from '../support/database'
import { join, newNewsroom, only, type People } from '../support/people'
import { type Manner, SoftwarePasskey } from '../support/software-passkey'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')
const jar = new CookieJar()
vi.mock('next/headers', () => ({ cookies: async () => jar }))

const password = 'four green elephants'
const headers = { 'user-agent': 'curl/8', 'x-forwarded-for': '192.0.2.9' }

let people: People
let passwordHash: string
beforeAll(async () => {
  people = await newNewsroom()
  passwordHash = await hashPassword(password)
})
beforeEach(() => jar.clear())

async function newMember() {
  const email = `${randomUUID()}@newsroom.example`
  const actor = await join(people.admin, 'editor', email)
  await owner.query('UPDATE account SET password_hash = $1 WHERE id = $2', [passwordHash, actor.account])
  return { actor, enter: () => signIn(email, password, headers) }
}

/** What the member's browser is given to have a new passkey sign. */
async function challengeFor(actor: Actor): Promise<string> {
  const { options } = granted(await preparePasskey(actor))
  return String(options.challenge)
}

async function addTo(actor: Actor, device = new SoftwarePasskey(), session: string | null = null) {
  const kept = granted(await confirmPasskey(actor.account, device.make(await challengeFor(actor))))
  return { device, now: granted(await addPasskey(actor, { name: 'A phone', kept }, session)) }
}

async function withPasskey(counter = 1) {
  const member = await newMember()
  const device = new SoftwarePasskey({ counter })
  const { now } = await addTo(member.actor, device)
  return { ...member, device, now, kept: only(now.passkeys) }
}

/** What has to be signed for the sign-in to go on. */
async function asked(enter: () => ReturnType<typeof signIn>): Promise<string> {
  const outcome = await enter()
  if (outcome.kind !== 'second-factor' || !outcome.passkey) throw new Error(outcome.kind)
  return String(Reflect.get(outcome.passkey, 'challenge'))
}

const show = async (credential: unknown) =>
  (await takeSecondStep({ passkey: JSON.stringify(credential) }, headers)).kind

describe('signing in with a passkey', () => {
  test('takes the password and then what it signed, and the session says so', async () => {
    const { actor, enter, device } = await withPasskey()
    const challenge = await asked(enter)
    const credential = device.show(challenge, { counter: 2 })
    const outcome = await takeSecondStep({ passkey: JSON.stringify(credential) }, headers)
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    expect((await currentSession(outcome.session))?.factor).toBe('passkey')
    expect(only(granted(await readSecondFactor(actor)).passkeys).lastUsedAt).not.toBeNull()
  })

  test('takes one whose count is always none, as those that are carried from device to device', async () => {
    const { enter, device } = await withPasskey(0)
    expect(await show(device.show(await asked(enter)))).toBe('signed-in')
    expect(await show(device.show(await asked(enter)))).toBe('signed-in')
  })

  const wrong: [string, Manner][] = [
    ['signed at another site', { origin: 'https://isnad.example.evil.example' }],
    ['signed at another port', { origin: 'https://isnad.example:8443' }],
    ['signed without https', { origin: 'http://isnad.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['that did not make sure who holds it', { flags: 1 }],
    ['that nobody touched', { flags: 0 }],
    ['whose count stands still', { counter: 7 }],
    ['whose count goes back', { counter: 3 }],
    ['signed for the making of one', { type: 'webauthn.create' }],
  ]
  test.each(wrong)('refuses one %s', async (_what, manner) => {
    const { actor, enter, device } = await withPasskey(7)
    expect(await show(device.show(await asked(enter), { counter: 8, ...manner }))).toBe('refused')
    expect(await count('session', { member_id: actor.id })).toBe(0)
  })

  test('refuses what another passkey signed, under its own name or this one’s', async () => {
    const { enter, device } = await withPasskey()
    const other = new SoftwarePasskey()
    expect(await show(other.show(await asked(enter)))).toBe('refused')
    const shown = other.show(await asked(enter), { counter: 2 })
    expect(await show({ ...shown, id: device.id, rawId: device.id })).toBe('refused')
  })

  test('refuses the passkey of somebody else', async () => {
    const thief = await withPasskey()
    const { enter } = await withPasskey()
    expect(await show(thief.device.show(await asked(enter), { counter: 2 }))).toBe('refused')
  })

  test('takes what is to be signed once: not after a try, not of another sign-in, and not again', async () => {
    const { enter, device } = await withPasskey()
    const challenge = await asked(enter)
    expect(await show(device.show('another', { counter: 2 }))).toBe('refused')
    expect(await show(device.show(challenge, { counter: 2 }))).toBe('refused')

    const earlier = await asked(enter)
    const later = await asked(enter)
    expect(await show(device.show(earlier, { counter: 2 }))).toBe('refused')
    expect(earlier).not.toBe(later)

    const credential = device.show(await asked(enter), { counter: 3 })
    const kept = jar.getAll()
    expect(await show(credential)).toBe('signed-in')
    for (const { name, value } of kept) jar.set(name, value)
    expect(await show(credential)).toBe('over')
  })

  test('lets one in of ten who show the same at once', async () => {
    const { actor, enter, device } = await withPasskey()
    const credential = device.show(await asked(enter), { counter: 2 })
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => show(credential)))
    expect(outcomes.filter((kind) => kind === 'signed-in')).toHaveLength(1)
    expect(await count('session', { member_id: actor.id })).toBe(1)
  })

  test.each(['', 'x', '{}', '[]', 'null', '{"id":"a"}'])('refuses %j', async (said) => {
    const { enter } = await withPasskey()
    await asked(enter)
    expect(await takeSecondStep({ passkey: said }, headers)).toEqual({ kind: 'refused' })
  })

  test('goes on with a recovery code where the passkey is lost', async () => {
    const { enter, now } = await withPasskey()
    await asked(enter)
    expect((await takeSecondStep({ code: now.recoveryCodes?.[0] }, headers)).kind).toBe('signed-in')
  })
})

describe('a passkey', () => {
  test('is taken with recovery codes, and ends every session but the one it was made in', async () => {
    const { actor } = await newMember()
    const [here, elsewhere] = [await startSession(actor.id), await startSession(actor.id)]
    const { now } = await addTo(actor, new SoftwarePasskey(), here)
    expect(now.recoveryCodes).toHaveLength(10)
    expect((await currentSession(here))?.factor).toBe('passkey')
    expect(await currentSession(elsewhere)).toBeNull()
    const second = await addTo(actor)
    expect(second.now.recoveryCodes).toBeUndefined()
    expect(second.now.passkeys).toHaveLength(2)
  })

  test.each([
    ['made at another site', { origin: 'https://evil.example' }],
    ['made for another site', { rpId: 'evil.example' }],
    ['that did not make sure who holds it', { flags: 1 }],
    ['signed for a sign-in', { type: 'webauthn.get' }],
  ] satisfies [string, Manner][])('is not taken when %s', async (_what, manner) => {
    const { actor } = await newMember()
    const made = new SoftwarePasskey().make(await challengeFor(actor), manner)
    expect(problemOf(await confirmPasskey(actor.account, made))).toMatchObject({
      errors: [{ code: 'passkey-refused' }],
    })
  })

  test('signs what its member was given within five minutes, and once', async () => {
    const { actor } = await newMember()
    const other = await newMember()
    const refused = { errors: [{ path: 'credential', code: 'passkey-refused' }] }
    const device = new SoftwarePasskey()
    expect(problemOf(await confirmPasskey(actor.account, device.make('made up')))).toMatchObject(refused)
    const theirs = await challengeFor(other.actor)
    expect(problemOf(await confirmPasskey(actor.account, device.make(theirs)))).toMatchObject(refused)
    const late = await challengeFor(actor)
    await owner.query(
      "UPDATE passkey_challenge SET expires_at = now() - interval '1 second' WHERE account_id = $1",
      [actor.account],
    )
    expect(problemOf(await confirmPasskey(actor.account, device.make(late)))).toMatchObject(refused)
    const challenge = await challengeFor(actor)
    granted(await confirmPasskey(actor.account, device.make(challenge)))
    expect(problemOf(await confirmPasskey(actor.account, device.make(challenge)))).toMatchObject(refused)
  })

  test('belongs to one member: nobody takes it over', async () => {
    const { device } = await withPasskey()
    const { actor } = await newMember()
    const kept = granted(await confirmPasskey(actor.account, device.make(await challengeFor(actor))))
    expect(problemOf(await addPasskey(actor, { name: 'Taken', kept }, null))).toEqual({ code: 'stale' })
  })

  test('is one of ten at most', async () => {
    const { actor } = await newMember()
    for (let made = 1; made <= 10; made += 1) await addTo(actor)
    const kept = granted(
      await confirmPasskey(actor.account, new SoftwarePasskey().make(await challengeFor(actor))),
    )
    expect(problemOf(await addPasskey(actor, { name: 'One more', kept }, null))).toMatchObject({
      errors: [{ path: 'name', code: 'too-many-passkeys' }],
    })
  })

  test('that is removed is asked for no more; with the last one recovery codes go', async () => {
    const { actor, enter, kept } = await withPasskey()
    expect(problemOf(await removePasskey(people.editor, kept.id))).toEqual({ code: 'not-found' })
    expect(problemOf(await removePasskey(actor, passkeyId.parse(randomUUID())))).toEqual({
      code: 'not-found',
    })
    granted(await removePasskey(actor, kept.id))
    expect((await enter()).kind).toBe('signed-in')
    expect(await count('recovery_code', { account_id: actor.account })).toBe(0)
  })

  test('is taken away by an admin with all the rest', async () => {
    const { actor, enter } = await withPasskey()
    granted(await resetSecondFactor(people.admin, actor.id))
    expect(await count('passkey', { account_id: actor.account })).toBe(0)
    expect((await enter()).kind).toBe('signed-in')
  })
})
