import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { findSignedIn } from '@/lib/auth/actor'
import { keepSession } from '@/lib/auth/own-session'
import { hashPassword } from '@/lib/auth/password'
import { startSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { identityId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { acceptInvitation } from '@/lib/operations/newsroom/accept-invitation'
import { changeMember } from '@/lib/operations/newsroom/change-member'
import { changeNewsroom } from '@/lib/operations/newsroom/change-newsroom'
import { changeSettings } from '@/lib/operations/newsroom/change-settings'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { joinNewsroom } from '@/lib/operations/newsroom/join-newsroom'
import { linkIdentity } from '@/lib/operations/newsroom/link-identity'
import { unlinkIdentity } from '@/lib/operations/newsroom/unlink-identity'
import { granted, problemOf } from '../support/claims'
import { CookieJar } from '../support/cookie-jar'
import { owner } from '../support/database'
import { newNewsroom, only, type People, passwordHash } from '../support/people'

vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', 'https://isnad.example')
const jar = new CookieJar()
vi.mock('next/headers', () => ({ cookies: async () => jar }))

const password = 'four green elephants'
let hash: string
beforeAll(async () => {
  hash = await hashPassword(password)
})
beforeEach(() => {
  jar.clear()
})

const link = (actor: Actor) =>
  linkIdentity(actor, {
    ...{ issuer: 'https://id.example', subject: randomUUID() },
    ...{ email: null, emailVerified: false, name: null },
  }).then(granted)

const switchOff = (admin: Actor, version = 1) => changeSettings(admin, { passwordSignIn: false }, version)
const refusedFor = (code: string, detail?: object) => ({
  code: 'invalid',
  errors: [{ path: 'passwordSignIn', code, ...(detail && { detail }) }],
})

/** A newsroom whose people all have an identity, with passwords switched off. */
async function withoutPasswords(): Promise<People> {
  const people = await newNewsroom()
  for (const actor of Object.values(people)) await link(actor)
  granted(await switchOff(people.admin))
  return people
}

async function tryPassword({ account }: Actor, said = password): Promise<string> {
  const { rows } = await owner.query<{ email: string }>(
    'UPDATE account SET password_hash = $1 WHERE id = $2 RETURNING email',
    [hash, account],
  )
  return (await signIn(only(rows).email, said, {})).kind
}

test('is switched off by who has another way in, once everybody who may sign in has one', async () => {
  const people = await newNewsroom()
  expect(problemOf(await switchOff(people.admin))).toEqual(refusedFor('needs-own-identity'))
  await link(people.admin)
  expect(problemOf(await switchOff(people.admin))).toEqual(
    refusedFor('members-without-identity', { count: 3 }),
  )
  await link(people.editor)
  await link(people.journalist)
  granted(await changeMember(people.admin, people.reader.id, { disabled: true }, 1))
  expect(granted(await switchOff(people.admin)).passwordSignIn).toBe(false)
})

test('lets nobody in then, which only who knows the password is told', async () => {
  const { editor } = await withoutPasswords()
  expect(await tryPassword(editor, 'another password')).toBe('refused')
  expect(await tryPassword(editor)).toBe('password-off')
  expect(jar.getAll()).toEqual([])
  const { admin, editor: elsewhere } = await newNewsroom()
  expect(await tryPassword(elsewhere)).toBe('signed-in')
  expect(problemOf(await switchOff(admin))).toEqual(refusedFor('needs-own-identity'))
})

test('ends what was opened by one, and nothing that was opened by single sign-on', async () => {
  const { editor } = await withoutPasswords()
  await keepSession(await startSession(editor.id))
  expect(await findSignedIn()).toBeNull()
  await keepSession(await startSession(editor.id, { method: 'oidc' }))
  expect((await findSignedIn())?.actor.id).toBe(editor.id)
})

test('is good again once it is switched on', async () => {
  const { admin, editor } = await withoutPasswords()
  granted(await changeSettings(admin, { passwordSignIn: true }, 2))
  expect(await tryPassword(editor)).toBe('signed-in')
})

test('takes up no invitation then, which stays', async () => {
  const { admin } = await withoutPasswords()
  const email = `${randomUUID()}@newsroom.example`
  const { token } = granted(await inviteMember(admin, { email, name: 'Nour', role: 'editor' }))
  expect(problemOf(await acceptInvitation(token, passwordHash, 'joining'))).toEqual({
    ...{ code: 'forbidden', reason: 'password-off' },
  })
  granted(await changeSettings(admin, { passwordSignIn: true }, 2))
  granted(await acceptInvitation(token, passwordHash, 'joining'))
})

test('is no way over from another newsroom', async () => {
  const people = await withoutPasswords()
  const elsewhere = await newNewsroom()
  const { account } = elsewhere.editor
  const { rows } = await owner.query<{ email: string }>('SELECT email FROM account WHERE id = $1', [account])
  const { email } = only(rows)
  const { token } = granted(await inviteMember(people.admin, { email, name: 'Nour', role: 'editor' }))
  const byPassword = await startSession(elsewhere.editor.id)
  const off = { code: 'forbidden', reason: 'password-off' }
  expect(problemOf(await joinNewsroom(elsewhere.editor, token, byPassword))).toEqual(off)
  const byProvider = await startSession(elsewhere.editor.id, { method: 'oidc' })
  granted(await joinNewsroom(elsewhere.editor, token, byProvider))
  const there = people.admin.newsroom.id
  expect(problemOf(await changeNewsroom(elsewhere.editor, byPassword, there))).toEqual(off)
  granted(await changeNewsroom(elsewhere.editor, byProvider, there))
})

test('makes the last identity the last way in', async () => {
  const { editor } = await withoutPasswords()
  await tryPassword(editor)
  const [own, another] = (await link(editor)).items
  granted(await unlinkIdentity(editor, identityId.parse(own?.id), null))
  expect(problemOf(await unlinkIdentity(editor, identityId.parse(another?.id), null))).toEqual({
    ...{ code: 'forbidden', reason: 'last-way-in' },
  })
})

test('is let in by the operator in any case', async () => {
  const { editor } = await withoutPasswords()
  vi.stubEnv('PASSWORD_SIGN_IN', 'on')
  vi.resetModules()
  const { signIn: anew } = await import('@/lib/auth/sign-in')
  const { rows } = await owner.query<{ email: string }>(
    'UPDATE account SET password_hash = $1 WHERE id = $2 RETURNING email',
    [hash, editor.account],
  )
  expect((await anew(only(rows).email, password, {})).kind).toBe('signed-in')
  vi.stubEnv('PASSWORD_SIGN_IN', '')
})
