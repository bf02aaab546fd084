import { randomUUID } from 'node:crypto'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { POST as link } from '@/app/api/v1/me/identities/route'
import { POST as finish } from '@/app/api/v1/single-sign-on/answers/route'
import { POST as begin } from '@/app/api/v1/single-sign-on/route'
import { findSignedIn } from '@/lib/auth/actor'
import { keepSession } from '@/lib/auth/own-session'
import { listProviders } from '@/lib/auth/provider'
import { takeSecondStep } from '@/lib/auth/second-step'
import { currentSession, startSession } from '@/lib/auth/session'
import { signIn } from '@/lib/auth/sign-in'
import { askWho, hearWho } from '@/lib/auth/single-sign-on'
import { confirmTotp, prepareTotp } from '@/lib/auth/totp'
import { findMemberFacts } from '@/lib/data/member-facts'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { isConfirmed } from '@/lib/domain/newsroom/session-lifetime'
import { eraseText } from '@/lib/operations/history/erase-text'
import { addTotp } from '@/lib/operations/newsroom/add-totp'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { linkIdentity } from '@/lib/operations/newsroom/link-identity'
import { listIdentities } from '@/lib/operations/newsroom/list-identities'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'
import { unlinkIdentity } from '@/lib/operations/newsroom/unlink-identity'
import { removeExpired } from '@/lib/operations/server/remove-expired'
import { granted, problemOf } from '../support/claims'
import { CookieJar } from '../support/cookie-jar'
import { count, owner } from '../support/database'
import { join, newNewsroom, only, type People } from '../support/people'
import { clientId, clientSecret, type Lie, TestProvider } from '../support/provider'
import { signInAt, startRealProvider } from '../support/real-provider'

const origin = 'https://isnad.example'
vi.stubEnv('NEXTAUTH_SECRET', 'a secret of more than thirty-two characters')
vi.stubEnv('NEXTAUTH_URL', origin)
const jar = new CookieJar()
vi.mock('next/headers', () => ({
  cookies: async () => jar,
  headers: async () => new Headers({ 'user-agent': 'curl/8', 'x-forwarded-for': address }),
}))
let address = ''

const silent = vi.spyOn(console, 'error').mockImplementation(() => {})

let one: TestProvider
let pretender: TestProvider
let real: Awaited<ReturnType<typeof startRealProvider>>
let people: People
beforeAll(async () => {
  one = await TestProvider.start()
  pretender = await TestProvider.start({ issuer: one.issuer })
  real = await startRealProvider(36_411, { redirect: `${origin}/single-sign-on` })
  const configured: [string, string, string][] = [
    ['OIDC', one.issuer, clientSecret],
    ['OIDC_2', pretender.issuer, clientSecret],
    ['OIDC_3', real.issuer, 'only the two of them'],
  ]
  for (const [prefix, issuer, secret] of configured) {
    vi.stubEnv(`${prefix}_ISSUER`, issuer)
    vi.stubEnv(`${prefix}_CLIENT_ID`, clientId)
    vi.stubEnv(`${prefix}_CLIENT_SECRET`, secret)
  }
  vi.stubEnv('OIDC_NAME', 'The newspaper')
  vi.stubEnv('OIDC_ROLES', 'desk=journalist; News editors=editor; chiefs=admin')
  people = await newNewsroom()
})
afterAll(() => Promise.all([one.stop(), pretender.stop(), real.stop()]))
let tests = 0
beforeEach(() => {
  // Each a network of its own, for those that begin again and again are slowed down.
  tests += 1
  address = `198.51.${tests}.1`
  jar.clear()
  silent.mockClear()
  one.lie = {}
})

type Answered = {
  status: number
  code?: string
  reason?: string
  outcome?: string
  next?: string | null
  url?: string
}

async function call(handler: typeof begin, body: unknown): Promise<Answered> {
  const headers = { origin, 'content-type': 'application/json' }
  const request = new Request(`${origin}/api/v1/single-sign-on`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const answer = await handler(request, { params: Promise.resolve({}) })
  return { status: answer.status, ...(await answer.json()) }
}

/** Where somebody is sent. */
async function sent(more: Record<string, unknown> = {}): Promise<string> {
  const { url, ...rest } = await call(begin, { provider: 1, ...more })
  if (!url) throw new Error(JSON.stringify(rest))
  return url
}

const comeBack = (answer: string) => call(finish, { answer })
const refusedFor = (reason: string) => ({ status: 403, code: 'forbidden', reason })

/** A member who has an identity at the first provider. */
async function linked(subject: string = randomUUID(), role: 'editor' | 'admin' = 'editor') {
  const actor = await join(people.admin, role)
  const nothing = { email: null, emailVerified: false, name: null }
  granted(await linkIdentity(actor, { issuer: one.issuer, subject, ...nothing }))
  return { actor, subject }
}

const sessionsOf = ({ id }: { id: string }) => count('session', { member_id: id })

describe('groups at a provider', () => {
  const comesIn = async (subject: string, more: Record<string, unknown>) => {
    jar.clear()
    expect(await comeBack(one.answer(await sent(), subject, more))).toMatchObject({ outcome: 'signed-in' })
    return (await findSignedIn())?.actor
  }
  const changes = ({ id }: { id: string }) =>
    count('history_entry', { actor_id: id, action: 'member-changed' })

  test('make the role at each sign-in, of several the one that allows most, as an entry; older sessions end', async () => {
    const { actor, subject } = await linked()
    expect(await comesIn(subject, { groups: ['others', 'desk'] })).toMatchObject({ role: 'journalist' })
    expect(await comesIn(subject, { groups: ['desk'] })).toMatchObject({ role: 'journalist' })
    expect(await changes(actor)).toBe(1)
    expect(await comesIn(subject, { groups: ['desk', 'chiefs', 'News editors'] })).toMatchObject({
      role: 'admin',
    })
    expect(await changes(actor)).toBe(2)
    const { rows } = await owner.query('SELECT FROM session WHERE member_id = $1 AND revoked_at IS NULL', [
      actor.id,
    ])
    expect(rows).toHaveLength(1)
  })

  test('that are none of those settled, or not told, change nothing', async () => {
    const { actor, subject } = await linked()
    for (const groups of [undefined, [], ['Desk', 'king'], { desk: true }, 7])
      expect(await comesIn(subject, { groups })).toMatchObject({ role: 'editor' })
    expect(await changes(actor)).toBe(0)
  })

  test('are asked for where the token does not tell them', async () => {
    const { subject } = await linked()
    one.lie = { userinfo: { sub: subject, groups: 'desk' } }
    expect(await comesIn(subject, { email: 'a@b.example' })).toMatchObject({ role: 'journalist' })
  })

  test('leave a newsroom its last admin', async () => {
    const subject = randomUUID()
    const { admin } = await newNewsroom()
    const nothing = { email: null, emailVerified: false, name: null }
    granted(await linkIdentity(admin, { issuer: one.issuer, subject, ...nothing }))
    expect(await comesIn(subject, { groups: ['desk'] })).toMatchObject({ id: admin.id, role: 'admin' })
  })
})

describe('signing in by a provider', () => {
  test('opens a session of the member who has the identity, and comes to the page they wanted', async () => {
    const { actor, subject } = await linked()
    const url = await sent({ next: '/queue?state=open' })
    expect(await comeBack(one.answer(url, subject))).toMatchObject({
      ...{ status: 201, outcome: 'signed-in', next: '/queue?state=open' },
    })
    const visitor = await findSignedIn()
    expect(visitor?.actor.id).toBe(actor.id)
    const { items } = granted(await listSessions(actor, null))
    expect(only(items)).toMatchObject({ method: 'oidc', factor: null, device: 'curl' })
  })

  test('asks for a code by PKCE, with state and nonce that are new each time', async () => {
    const [first, second] = [new URL(await sent()), new URL(await sent())]
    expect(first.origin + first.pathname).toBe(`${one.issuer}/authorize`)
    expect(Object.fromEntries(first.searchParams)).toMatchObject({
      ...{ response_type: 'code', client_id: clientId, scope: 'openid email profile' },
      ...{ redirect_uri: `${origin}/single-sign-on`, code_challenge_method: 'S256' },
    })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43)
      expect(second.searchParams.get(name)).not.toBe(first.searchParams.get(name))
    }
    expect(first.searchParams.has('prompt')).toBe(false)
  })

  test.each(['RS256', 'ES256', 'PS256'] as const)('takes a token that is signed with %s', async (sign) => {
    const { subject } = await linked()
    if (sign !== 'RS256') one.lie = { sign }
    expect(await comeBack(one.answer(await sent(), subject))).toMatchObject({ outcome: 'signed-in' })
  })

  test('takes the real one of oidc-provider, also what it tells where one asks for it only', async () => {
    const redirect = `${origin}/single-sign-on`
    const url = await sent({ provider: 3 })
    expect(await comeBack(await signInAt(url, 'layla', redirect))).toMatchObject(refusedFor('nobody-invited'))
    const { token } = granted(
      await inviteMember(people.admin, { email: 'layla@example.org', name: 'Layla', role: 'journalist' }),
    )
    const joining = await sent({ provider: 3, invitation: token })
    expect(await comeBack(await signInAt(joining, 'layla', redirect))).toMatchObject({ outcome: 'signed-in' })
    expect((await findSignedIn())?.actor).toMatchObject({ name: 'Layla', role: 'journalist' })
    jar.clear()
    const again = await signInAt(await sent({ provider: 3, anew: true }), 'layla', redirect)
    expect(await comeBack(again)).toMatchObject({ outcome: 'signed-in', next: null })
    expect(isConfirmed((await findSignedIn())?.confirmedAt ?? null, Date.now())).toBe(true)
  })

  test('leads nowhere else than to pages of ours', async () => {
    const { subject } = await linked()
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { next: to } = await comeBack(one.answer(await sent({ next }), subject))
      expect(to).toBe('/articles')
    }
  })

  test('names the providers there are', () => {
    expect(listProviders().map(({ number, name }) => `${number} ${name}`)).toEqual([
      '1 The newspaper',
      '2 127.0.0.1',
      '3 localhost',
    ])
  })

  test('does not let in who is disabled, nor by another provider with the same subject', async () => {
    const { actor, subject } = await linked()
    await owner.query('UPDATE member SET disabled_at = now() WHERE id = $1', [actor.id])
    expect(await comeBack(one.answer(await sent(), subject))).toMatchObject(refusedFor('nobody-invited'))
    const other = await linked('somebody')
    await owner.query("UPDATE identity SET issuer = 'https://other.example' WHERE account_id = $1", [
      other.actor.account,
    ])
    expect(await comeBack(one.answer(await sent(), 'somebody'))).toMatchObject(refusedFor('nobody-invited'))
  })

  test('never finds a member by their address', async () => {
    const email = `${randomUUID()}@newsroom.example`
    const actor = await join(people.admin, 'admin', email)
    const answer = one.answer(await sent(), 'a stranger', { email, email_verified: true })
    expect(await comeBack(answer)).toMatchObject(refusedFor('nobody-invited'))
    expect(await sessionsOf(actor)).toBe(0)
    expect(await count('identity', { account_id: actor.account })).toBe(0)
  })

  test('is slowed down for a network that begins again and again', async () => {
    const outcomes = []
    for (let time = 0; time < 62; time += 1) outcomes.push((await call(begin, { provider: 1 })).status)
    address = '192.0.2.1'
    expect(outcomes.slice(0, 60)).toEqual(Array(60).fill(201))
    expect(outcomes.at(-1)).toBe(429)
    expect((await call(begin, { provider: 1 })).status).toBe(201)
  })
})

const seconds = () => Math.floor(Date.now() / 1000)

describe('an answer is refused', () => {
  const lies: [string, Lie][] = [
    ['of another issuer', { claims: (token) => ({ ...token, iss: 'https://accounts.google.com' }) }],
    ['for another audience', { claims: (token) => ({ ...token, aud: 'another client' }) }],
    ['for us and others', { claims: (token) => ({ ...token, aud: [clientId, 'another'] }) }],
    [
      'for us and others, made for one of them',
      { claims: (token) => ({ ...token, aud: [clientId, 'another'], azp: 'another' }) },
    ],
    ['for us, made for another', { claims: (token) => ({ ...token, azp: 'another' }) }],
    ['with another nonce', { claims: (token) => ({ ...token, nonce: 'another' }) }],
    ['without a nonce', { claims: ({ nonce: _, ...token }) => token }],
    ['signed with a key that is not the provider’s', { sign: 'other key' }],
    ['signed with a key that nobody knows', { sign: 'unknown key' }],
    ['signed with nothing (alg: none)', { sign: 'none' }],
    ['signed with our secret (HS256)', { sign: 'secret' }],
    ['signed with the public key as a secret (HS256)', { sign: 'public key' }],
    ['signed by what we take no key for (RS512)', { sign: 'RS512' }],
    ['changed after it was signed', { token: changed }],
    ['with its signature cut off', { token: (made) => `${made.split('.').slice(0, 2).join('.')}.` }],
    ['expired', { claims: (token) => ({ ...token, exp: seconds() - 60 }) }],
    ['that never expires', { claims: ({ exp: _, ...token }) => token }],
    ['made in the future', { claims: (token) => ({ ...token, iat: seconds() + 600 }) }],
    ['good in the future', { claims: (token) => ({ ...token, nbf: seconds() + 600 }) }],
    ['of no subject', { claims: ({ sub: _, ...token }) => token }],
    ['of an empty subject', { claims: (token) => ({ ...token, sub: '' }) }],
    ['of a subject that is a number', { claims: (token) => ({ ...token, sub: 7 }) }],
    ['of a subject that is too long', { claims: (token) => ({ ...token, sub: 'a'.repeat(256) }) }],
    ['of a subject with a line of its own', { claims: (token) => ({ ...token, sub: `${token.sub}\nb` }) }],
    ['without a token of who it is', { token: () => undefined }],
    ['that is no token', { token: () => 'a.b.c' }],
    [
      'with what the provider says elsewhere about somebody else',
      { userinfo: { sub: 'another', email: 'a@b.example' } },
    ],
    ['that says it comes from another provider (mix-up)', { answer: { iss: 'https://other.example' } }],
    ['with a code of nobody', { answer: { code: 'a code' } }],
    ['without a code', { answer: { code: undefined } }],
  ]
  test.each(lies)('%s', async (_what, lie) => {
    const { actor, subject } = await linked()
    one.lie = lie
    expect(
      await comeBack(one.answer(await sent(), subject, lie.userinfo ? {} : { email: 'a@b.example' })),
    ).toMatchObject(refusedFor('sign-on-unsound'))
    expect(await sessionsOf(actor)).toBe(0)
    expect(jar.get('__Host-isnad.session')).toBeUndefined()
  })

  test('that was taken already, and its code is turned in no second time', async () => {
    const { actor, subject } = await linked()
    const answer = one.answer(await sent(), subject)
    const kept = jar.getAll()
    const before = one.asked
    expect(await comeBack(answer)).toMatchObject({ outcome: 'signed-in' })
    expect(await comeBack(answer)).toMatchObject(refusedFor('sign-on-over'))
    for (const { name, value } of kept) jar.set(name, value)
    expect(await comeBack(answer)).toMatchObject(refusedFor('sign-on-over'))
    expect(one.asked).toBe(before + 1)
    expect(await sessionsOf(actor)).toBe(1)
  })

  test('but once of four that come at the same time', async () => {
    const { actor, subject } = await linked()
    const answer = one.answer(await sent(), subject)
    const kept = jar.getAll()
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => {
        for (const { name, value } of kept) jar.set(name, value)
        return comeBack(answer)
      }),
    )
    expect(outcomes.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(await sessionsOf(actor)).toBe(1)
  })

  test('whose token served before', async () => {
    const { actor, subject } = await linked()
    await comeBack(one.answer(await sent(), subject))
    const { lastToken } = one
    one.lie = { token: () => lastToken }
    jar.clear()
    expect(await comeBack(one.answer(await sent(), subject))).toMatchObject(refusedFor('sign-on-unsound'))
    expect(await sessionsOf(actor)).toBe(1)
  })

  test('whose code was meant for another browser', async () => {
    const { actor, subject } = await linked()
    const stolen = new URLSearchParams(one.answer(await sent(), subject))
    jar.clear()
    const own = new URLSearchParams(one.answer(await sent(), 'the thief'))
    own.set('code', stolen.get('code') ?? '')
    expect(await comeBack(`?${own}`)).toMatchObject(refusedFor('sign-on-unsound'))
    expect(await sessionsOf(actor)).toBe(0)
  })

  test.each([
    ['with another state', { state: 'enter.another' }],
    ['without a state', { state: undefined }],
  ])('%s, and the right one is waited for still', async (_what, answer) => {
    const { subject } = await linked()
    const url = await sent()
    one.lie = { answer }
    expect(await comeBack(one.answer(url, subject))).toMatchObject(refusedFor('sign-on-over'))
    one.lie = {}
    expect(await comeBack(one.answer(url, subject))).toMatchObject({ outcome: 'signed-in' })
  })

  test('with a state or an issuer said twice', async () => {
    const { subject } = await linked()
    const url = await sent()
    const state = new URL(url).searchParams.get('state')
    expect(await comeBack(`${one.answer(url, subject)}&state=${state}`)).toMatchObject(
      refusedFor('sign-on-unsound'),
    )
    const other = await sent()
    expect(await comeBack(`${one.answer(other, subject)}&iss=https://other.example`)).toMatchObject(
      refusedFor('sign-on-unsound'),
    )
  })

  test('in a browser that was sent nowhere, after ten minutes, and with what it keeps changed', async () => {
    const { subject } = await linked()
    const answer = one.answer(await sent(), subject)
    const [kept] = jar.getAll()
    jar.clear()
    expect(await comeBack(answer)).toMatchObject(refusedFor('sign-on-over'))
    for (const value of ['', 'x', `${kept?.value.slice(0, -4)}AAAA`]) {
      jar.set(kept?.name ?? '', value)
      expect(await comeBack(answer)).toMatchObject(refusedFor('sign-on-over'))
    }
    jar.set(kept?.name ?? '', kept?.value ?? '')
    await owner.query("UPDATE sign_on SET expires_at = now() - interval '1 second'")
    expect(await comeBack(answer)).toMatchObject(refusedFor('sign-on-over'))
    await removeExpired()
    expect((await owner.query('SELECT FROM sign_on')).rowCount).toBe(0)
  })

  test('to what was asked for something else', async () => {
    const { subject } = await linked()
    const url = await sent()
    expect(await hearWho('link', one.answer(url, subject))).toMatchObject({ ok: false })
  })

  test('of a provider that calls itself by another name, which nobody is sent to', async () => {
    expect(await call(begin, { provider: 2 })).toMatchObject(refusedFor('provider-away'))
  })

  test('where the person stopped at the provider', async () => {
    one.lie = { answer: { code: undefined, error: 'access_denied' } }
    expect(await comeBack(one.answer(await sent(), 'x'))).toMatchObject(refusedFor('sign-on-stopped'))
  })

  test('and the log says why, without what came', async () => {
    const { subject } = await linked()
    one.lie = { claims: (token) => ({ ...token, aud: 'another client' }) }
    const answer = one.answer(await sent(), subject)
    await comeBack(answer)
    const said = silent.mock.calls.flat().join('\n')
    expect(said).toMatch(/^Single sign-on: .*aud/)
    for (const secret of [
      one.lastToken,
      subject,
      clientSecret,
      new URLSearchParams(answer).get('code') ?? '',
    ])
      expect(said).not.toContain(secret)
  })
})

function changed(made: string): string {
  const [head, body = '', signature] = made.split('.')
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString())
  const other = Buffer.from(JSON.stringify({ ...claims, email_verified: true })).toString('base64url')
  return [head, other, signature].join('.')
}

describe('to show once more that it is them', () => {
  test('somebody is sent to sign in anew, and has to have done so since', async () => {
    const { subject } = await linked()
    const url = await sent({ anew: true })
    expect(Object.fromEntries(new URL(url).searchParams)).toMatchObject({ prompt: 'login', max_age: '0' })
    const now = seconds()
    expect(await comeBack(one.answer(url, subject, { auth_time: now }))).toMatchObject({ next: null })
    expect(isConfirmed((await findSignedIn())?.confirmedAt ?? null, Date.now())).toBe(true)
    for (const told of [{ auth_time: now - 3600 }, {}, { auth_time: 'now' }]) {
      const answer = await comeBack(one.answer(await sent({ anew: true }), subject, told))
      expect(['sign-on-not-anew', 'sign-on-unsound']).toContain(answer.reason)
    }
  })

  test('it is not enough to come back from a provider that one was signed in at', async () => {
    const { subject } = await linked()
    await comeBack(one.answer(await sent(), subject))
    expect(isConfirmed((await findSignedIn())?.confirmedAt ?? null, Date.now())).toBe(false)
    await comeBack(one.answer(await sent(), subject, { auth_time: seconds() - 3600 }))
    expect(isConfirmed((await findSignedIn())?.confirmedAt ?? null, Date.now())).toBe(false)
    await comeBack(one.answer(await sent(), subject, { auth_time: seconds() + 3600 }))
    expect((await findSignedIn())?.confirmedAt?.getTime()).toBeLessThanOrEqual(Date.now())
  })
})

describe('an invitation', () => {
  const invite = async (email = `${randomUUID()}@newsroom.example`, admin = people.admin) => {
    const { token } = granted(await inviteMember(admin, { email, name: 'Nour', role: 'editor' }))
    return { email, token }
  }

  test('makes whoever has its address at the provider a member, with its role and without a password', async () => {
    const { email, token } = await invite()
    const answer = one.answer(await sent({ invitation: token }), `new ${email}`, {
      email: email.toUpperCase(),
    })
    expect(await comeBack(answer)).toMatchObject({ outcome: 'signed-in' })
    const visitor = await findSignedIn()
    expect(visitor?.actor).toMatchObject({ name: 'Nour', role: 'editor' })
    // The link is something that only they have.
    expect(isConfirmed(visitor?.confirmedAt ?? null, Date.now())).toBe(true)
    const { id = '', newsroom } = visitor?.actor ?? {}
    expect(
      await count('history_entry', { newsroom_id: newsroom?.id, actor_id: id, action: 'member-joined' }),
    ).toBe(1)
    // Every other way with it is over, and the provider lets in from now on.
    expect(await comeBack(one.answer(await sent({ invitation: token }), 'another', { email }))).toMatchObject(
      refusedFor('invitation-over'),
    )
    jar.clear()
    expect(await comeBack(one.answer(await sent(), `new ${email}`))).toMatchObject({ outcome: 'signed-in' })
    expect((await signIn(email, '', {})).kind).toBe('refused')
  })

  test.each([
    ['another address', { email: 'somebody.else@newsroom.example', email_verified: true }],
    ['no address', {}],
    ['several', { email: ['a@b.example'] }],
  ])('is not for who has %s there, and stays', async (_what, told) => {
    const { email, token } = await invite()
    const subject = randomUUID()
    expect(await comeBack(one.answer(await sent({ invitation: token }), subject, told))).toMatchObject(
      refusedFor('other-address-there'),
    )
    expect(await comeBack(one.answer(await sent({ invitation: token }), subject, { email }))).toMatchObject({
      outcome: 'signed-in',
    })
  })

  test('that is made up, or over, makes nobody a member', async () => {
    for (const invitation of ['made up and long enough', (await invite()).token]) {
      await owner.query("UPDATE invitation SET expires_at = now() - interval '1 second'")
      const answer = one.answer(await sent({ invitation }), randomUUID(), { email: 'a@b.example' })
      expect(await comeBack(answer)).toMatchObject(refusedFor('invitation-over'))
    }
  })

  test('makes nobody a second member by the same identity, and nobody whose address has an account', async () => {
    const { subject } = await linked()
    const { email, token } = await invite()
    expect(await comeBack(one.answer(await sent({ invitation: token }), subject, { email }))).toMatchObject(
      refusedFor('identity-taken'),
    )
    const elsewhere = await newNewsroom()
    const taken = `${randomUUID()}@newsroom.example`
    await join(elsewhere.admin, 'editor', taken)
    const { token: other } = await invite(taken)
    expect(
      await comeBack(one.answer(await sent({ invitation: other }), 'x', { email: taken })),
    ).toMatchObject(refusedFor('invitation-over'))
  })

  test('is taken once by four who come at the same time', async () => {
    const { email, token } = await invite()
    const outcomes = []
    for (let time = 0; time < 4; time += 1) {
      jar.clear()
      const answer = one.answer(await sent({ invitation: token }), `${time} ${email}`, { email })
      outcomes.push({ answer, kept: jar.getAll() })
    }
    const statuses = await Promise.all(
      outcomes.map(async ({ answer, kept }) => {
        for (const { name, value } of kept) jar.set(name, value)
        return (await comeBack(answer)).status
      }),
    )
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect((await owner.query("SELECT FROM identity WHERE subject LIKE '%' || $1", [email])).rowCount).toBe(1)
  })
})

describe('an identity', () => {
  const known = (subject: string) => ({
    ...{ issuer: one.issuer, subject },
    ...{ email: null, emailVerified: false, name: null },
  })

  /** What an answer to somebody comes to who was sent to link an identity. */
  async function linkedBy(member: Actor, subject: string) {
    const away = granted(await askWho(1, { kind: 'link', member: member.id }, new Headers()))
    return hearWho('link', one.answer(away.url, subject))
  }

  test('is linked by who is signed in, as one entry of the history, and lets them in', async () => {
    const actor = await join(people.admin, 'editor')
    const heard = granted(await linkedBy(actor, 'own'))
    expect(heard.purpose.member).toBe(actor.id)
    const { items } = granted(await linkIdentity(actor, heard.known))
    expect(only(items)).toMatchObject({ issuer: one.issuer, lastUsedAt: null })
    expect(JSON.stringify(items)).not.toContain('"own"')
    granted(await linkIdentity(actor, heard.known))
    expect(await count('history_entry', { actor_id: actor.id, action: 'identity-linked' })).toBe(1)
    const { rows } = await owner.query(
      "SELECT payload::text FROM history_entry WHERE action = 'identity-linked'",
    )
    for (const { payload } of rows) expect(payload).not.toContain('subject')
    expect(await comeBack(one.answer(await sent(), 'own'))).toMatchObject({ outcome: 'signed-in' })
    expect(only(granted(await listIdentities(actor)).items).lastUsedAt).not.toBeNull()
  })

  test('is not linked to another member than the one who was sent', async () => {
    const [actor, other] = [await join(people.admin, 'editor'), await join(people.admin, 'editor')]
    const { url } = granted(await askWho(1, { kind: 'link', member: actor.id }, new Headers()))
    await keepSession(await startSession(other.id))
    expect(await call(link, { answer: one.answer(url, randomUUID()) })).toMatchObject(
      refusedFor('sign-on-over'),
    )
    const own = granted(await askWho(1, { kind: 'link', member: other.id }, new Headers()))
    expect(await call(link, { answer: one.answer(own.url, randomUUID()) })).toMatchObject({ status: 201 })
    expect(await count('identity', { account_id: actor.account })).toBe(0)
  })

  test('that is somebody’s is linked to nobody else, in whatever newsroom', async () => {
    const { subject } = await linked()
    const elsewhere = await newNewsroom()
    for (const actor of [people.reader, elsewhere.reader])
      expect(problemOf(await linkIdentity(actor, known(subject)))).toEqual({
        code: 'forbidden',
        reason: 'identity-taken',
      })
  })

  test('is unlinked, which ends every other session, and lets in no more', async () => {
    const { actor, subject } = await linked()
    const [here, there] = [await startSession(actor.id), await startSession(actor.id)]
    const { id } = only(granted(await listIdentities(actor)).items)
    expect(granted(await unlinkIdentity(actor, id, here)).items).toEqual([])
    expect(await currentSession(here)).not.toBeNull()
    expect(await currentSession(there)).toBeNull()
    expect(await comeBack(one.answer(await sent(), subject))).toMatchObject(refusedFor('nobody-invited'))
    expect(await count('history_entry', { actor_id: actor.id, action: 'identity-unlinked' })).toBe(1)
    expect(problemOf(await unlinkIdentity(actor, id, here))).toEqual({ code: 'not-found' })
  })

  test('of somebody else is not there, and the last way in stays', async () => {
    const { actor } = await linked()
    const { id } = only(granted(await listIdentities(actor)).items)
    expect(problemOf(await unlinkIdentity(people.reader, id, null))).toEqual({ code: 'not-found' })
    await withoutPassword(actor)
    expect(problemOf(await unlinkIdentity(actor, id, null))).toEqual({
      code: 'forbidden',
      reason: 'last-way-in',
    })
    granted(await linkIdentity(actor, known(randomUUID())))
    expect(granted(await unlinkIdentity(actor, id, null)).items).toHaveLength(1)
  })

  test('goes when its member is erased, and stands in what is stored about them', async () => {
    const { actor, subject } = await linked()
    const file = await findMemberFacts(actor.newsroom.id, actor.id)
    expect(file?.identities).toMatchObject([{ issuer: one.issuer, subject }])
    granted(await eraseText(people.admin, { subject: 'member', id: actor.id, reason: 'They asked for it.' }))
    expect(await count('identity', { subject })).toBe(0)
  })

  test('does not spare the second factor, which one without a password shows as well', async () => {
    const { actor, subject } = await linked()
    await withoutPassword(actor)
    const { secret, sealed } = prepareTotp(actor, Date.now() - 900_000)
    const codeAt = (timestamp: number) => new TOTP({ secret }).generate({ timestamp })
    const then = Date.now() - 840_000
    granted(
      await addTotp(actor, granted(confirmTotp(actor.account, { sealed, code: codeAt(then) }, then)), null),
    )
    expect(await comeBack(one.answer(await sent(), subject))).toMatchObject({
      outcome: 'second-factor',
      passkey: null,
    })
    expect(await sessionsOf(actor)).toBe(0)
    const outcome = await takeSecondStep({ code: codeAt(Date.now()) }, {})
    if (outcome.kind !== 'signed-in') throw new Error(outcome.kind)
    const session = await currentSession(outcome.session)
    expect(session).toMatchObject({ factor: 'totp' })
    expect(isConfirmed(session?.confirmedAt ?? null, Date.now())).toBe(true)
    expect(only(granted(await listSessions(actor, null)).items)).toMatchObject({ method: 'oidc' })
  })
})

async function withoutPassword({ account }: Actor) {
  await owner.query('UPDATE account SET password_hash = NULL WHERE id = $1', [account])
}
