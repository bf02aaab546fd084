import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { calls } from '../../lib/api/calls'
import { contract } from '../../lib/api/contract'
import type { Terms } from '../../lib/api/terms'
import { type Caller, expect, madeBy, origin, password, problemIn, test } from '../support/api'

// One after the other: several of them fail to sign in as the same member, of which the server counts five.
test.describe.configure({ mode: 'default' })

/** A member made for one test, and their address. */
async function newMember(admin: Caller, nobody: Caller, role = 'journalist') {
  const email = `${randomUUID()}@isnad.example`
  const { token, id } = await madeBy(admin.post('/members/invitations', { email, name: 'Newcomer', role }))
  await madeBy(nobody.post('/invitations/acceptances', { token, password: secret }))
  const { members } = await madeBy(admin.get('/api/v1/members'), 200)
  return { email, invitation: id, ...members.find((member: { email: string }) => member.email === email) }
}

const secret = 'four green elephants'
const sessionCookie = 'isnad.session'

async function cookieOf({ context }: Caller, name: string): Promise<string> {
  const { cookies } = await context.storageState()
  return cookies.find((cookie) => cookie.name === name)?.value ?? ''
}

test.describe('signing in', () => {
  test('gives a cookie that scripts cannot read and that holds nothing about the person', async ({
    nobody,
  }) => {
    const answer = await nobody.signIn('journalist@isnad.example')
    const set = answer
      .headersArray()
      .filter(({ name, value }) => name.toLowerCase() === 'set-cookie' && value.startsWith(sessionCookie))
    expect(set).toHaveLength(1)
    expect(set[0]?.value).toMatch(/; HttpOnly/i)
    expect(set[0]?.value).toMatch(/; SameSite=Lax/i)
    expect(await (await nobody.get('/api/auth/session')).json()).toEqual({ expires: expect.any(String) })
  })

  test('says the same to a wrong password and to an unknown address', async ({ nobody }) => {
    const answers = []
    for (const email of ['reader@isnad.example', `${randomUUID()}@isnad.example`, 'no address', '']) {
      const answer = await nobody.signIn(email, 'wrong password, sorry')
      expect(answer.status(), email).toBe(401)
      answers.push((await answer.json()).url)
    }
    expect(new Set(answers).size).toBe(1)
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
    expect((await nobody.signIn('reader@isnad.example')).status()).toBe(200)
  })

  test('takes an address whatever its capitals, and a password only as it is', async ({ nobody }) => {
    expect((await nobody.signIn('READER@Isnad.Example', ` ${password}`)).status()).toBe(401)
    expect((await nobody.signIn('READER@Isnad.Example', password.slice(0, -1))).status()).toBe(401)
    expect((await nobody.signIn('READER@Isnad.Example')).status()).toBe(200)
  })

  test('does not work without the token that guards against foreign forms', async ({ nobody }) => {
    const form = { email: 'reader@isnad.example', password, json: 'true', csrfToken: 'made up' }
    await nobody.context.post('/api/auth/callback/credentials', {
      form,
      headers: { origin },
      maxRedirects: 0,
    })
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
  })

  test('does not lead away to another site', async ({ nobody }) => {
    const { csrfToken } = await (await nobody.get('/api/auth/csrf')).json()
    const form = {
      email: 'reader@isnad.example',
      password,
      csrfToken,
      json: 'true',
      callbackUrl: 'https://evil.example/',
    }
    const answer = await nobody.context.post('/api/auth/callback/credentials', { form, headers: { origin } })
    expect((await answer.json()).url).not.toContain('evil')
  })
})

test.describe('guessing', () => {
  test('waits after five failures, is told how long, and the right password waits too', async ({
    admin,
    nobody,
  }) => {
    const { email } = await newMember(admin, nobody)
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await nobody.signIn(email, 'wrong password, sorry')).status()).toBe(401)
    }
    const answer = await nobody.signIn(email, secret)
    expect(answer.status()).toBe(429)
    const seconds = Number(answer.headers()['retry-after'])
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(900)
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
  })

  test('does not slip past in a body that is written another way', async ({ admin, nobody }) => {
    const { email } = await newMember(admin, nobody)
    for (let attempt = 1; attempt <= 5; attempt += 1) await nobody.signIn(email, 'wrong password, sorry')
    const { csrfToken } = await (await nobody.get('/api/auth/csrf')).json()
    const fields = { password: secret, csrfToken, json: 'true' }
    const form = (...pairs: [string, string][]) =>
      new URLSearchParams([...Object.entries(fields), ...pairs]).toString()
    const bodies: [string, string][] = [
      ['application/x-www-form-urlencoded', form(['email', 'nobody@isnad.example'], ['email', email])],
      ['application/x-www-form-urlencoded; json', form(['email', email])],
      ['application/json', JSON.stringify({ ...fields, email: email.toUpperCase() })],
    ]
    for (const [type, data] of bodies) {
      const headers = { origin, 'content-type': type }
      const answer = await nobody.context.post('/api/auth/callback/credentials', {
        data,
        headers,
        maxRedirects: 0,
      })
      expect([400, 401, 429], type).toContain(answer.status())
      await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
    }
  })
})

test.describe('signing out', () => {
  test('ends the session, also for who kept the cookie', async ({ nobody, playwright }) => {
    await nobody.signIn('reader@isnad.example')
    const kept = await cookieOf(nobody, sessionCookie)
    const thief = await playwright.request.newContext({
      baseURL: origin,
      extraHTTPHeaders: { cookie: `${sessionCookie}=${kept}` },
    })
    expect((await thief.get('/api/v1/me')).status()).toBe(200)

    const { csrfToken } = await (await nobody.get('/api/auth/csrf')).json()
    await nobody.context.post('/api/auth/signout', { form: { csrfToken, json: 'true' }, headers: { origin } })
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
    await problemIn(await thief.get('/api/v1/me'), 401, 'signed-out')
    await thief.dispose()
  })

  test('is refused where somebody else is signed in than wanted to leave', async ({ nobody, journalist }) => {
    const meant = await madeBy(journalist.get('/api/v1/me'), 200)
    await nobody.signIn('reader@isnad.example')
    const { csrfToken } = await (await nobody.get('/api/auth/csrf')).json()
    const form = { csrfToken, json: 'true' }
    const headers = { origin, 'isnad-member': meant.id }
    await problemIn(await nobody.context.post('/api/auth/signout', { form, headers }), 409, 'other-member')
    expect((await nobody.get('/api/v1/me')).status()).toBe(200)
  })

  test('of one session leaves the person’s others alone', async ({ nobody, reader }) => {
    await nobody.signIn('reader@isnad.example')
    const { csrfToken } = await (await nobody.get('/api/auth/csrf')).json()
    await nobody.context.post('/api/auth/signout', { form: { csrfToken, json: 'true' }, headers: { origin } })
    expect((await reader.get('/api/v1/me')).status()).toBe(200)
  })
})

test.describe('a sensitive step', () => {
  const changes = Object.values(calls).filter(({ method }) => method !== 'GET')

  /** Those of them that answer by asking for the password. */
  async function asking(caller: Caller): Promise<string[]> {
    const asked = []
    for (const { name, method, path } of changes) {
      const place = `/api/v1${path.replace(/\{\w+\}/g, () => randomUUID())}`
      const answer = await caller.send(method as 'POST' | 'PATCH' | 'DELETE', place, {})
      if ((await answer.json()).code === 'confirm-password') asked.push(name)
    }
    return asked
  }

  test('asks who signed in a quarter of an hour ago, and nothing else does', async ({ admin, nobody }) => {
    const { email } = await newMember(admin, nobody, 'admin')
    await nobody.signIn(email, secret)
    expect(await asking(nobody)).toEqual([])
    const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
    await owner.connect()
    await owner.query(
      `UPDATE session SET confirmed_at = confirmed_at - interval '15 minutes'
       WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
      [email],
    )
    await owner.end()
    const sensitive = changes.filter(({ name }) => (contract[name] as Terms).sensitive)
    expect(await asking(nobody)).toEqual(sensitive.map(({ name }) => name))
    // A role that somebody says they have, or a token that is none, gets nobody round it.
    const forged = { authorization: 'Basic x', 'isnad-role': 'admin' }
    await problemIn(await nobody.post('/members/invitations', {}, forged), 403, 'confirm-password')
    await problemIn(
      await nobody.post('/members/invitations', {}, { authorization: 'Bearer x' }),
      401,
      'signed-out',
    )
    expect((await nobody.signIn(email, 'not the password at all')).status()).toBe(401)
    await problemIn(await nobody.post('/members/invitations', {}), 403, 'confirm-password')
    expect((await nobody.signIn(email, secret)).status()).toBe(200)
    expect(await asking(nobody)).toEqual([])
  })
})

test.describe('a member who is changed', () => {
  test('signs in anew to have another role, and has no session when disabled', async ({ admin, nobody }) => {
    const { id, email } = await newMember(admin, nobody, 'editor')
    await nobody.signIn(email, secret)
    expect(await madeBy(nobody.get('/api/v1/me'), 200)).toMatchObject({ role: 'editor' })
    await madeBy(admin.patch(`/members/${id}`, { role: 'reader' }, { 'if-match': '1' }), 200)
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
    await nobody.signIn(email, secret)
    expect(await madeBy(nobody.get('/api/v1/me'), 200)).toMatchObject({ role: 'reader' })
    await madeBy(admin.patch(`/members/${id}`, { disabled: true }, { 'if-match': '2' }), 200)
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
    expect((await nobody.signIn(email, secret)).status()).toBe(401)
    await madeBy(admin.patch(`/members/${id}`, { disabled: false }, { 'if-match': '3' }), 200)
    await problemIn(await nobody.get('/api/v1/me'), 401, 'signed-out')
  })
})

test.describe('an invitation', () => {
  test('is accepted once, with a password that others would not try first', async ({ admin, nobody }) => {
    const email = `salma.murad.${randomUUID().slice(0, 8)}@isnad.example`
    const { token } = await madeBy(
      admin.post('/members/invitations', { email, name: 'Salma', role: 'reader' }),
    )
    const accept = (text: string) => nobody.post('/invitations/acceptances', { token, password: text })
    for (const [text, code] of [
      ['short', 'password-too-short'],
      ['a'.repeat(129), 'password-too-long'],
      ['Password1234!', 'password-too-common'],
      [email.split('@')[0] ?? '', 'password-too-common'],
    ] as const) {
      const { errors } = await problemIn(await accept(text), 422, 'invalid')
      expect(errors).toMatchObject([{ path: 'password', code }])
    }
    await madeBy(accept(secret))
    await problemIn(await accept(secret), 404, 'not-found')
  })
})

test.describe('cookies that are not what they should be', () => {
  const bearing = (cookie: string) => ({ cookie })

  for (const value of [
    'x',
    'a.b.c',
    'eyJhbGciOiJub25lIn0..',
    '%00',
    '%E0%A4%A',
    '"',
    'x'.repeat(5000),
    '{"sid":"x"}',
  ]) {
    test(`a session that is ${value.slice(0, 20)} is none`, async ({ nobody }) => {
      await problemIn(await nobody.get('/api/v1/me', bearing(`${sessionCookie}=${value}`)), 401, 'signed-out')
      expect((await nobody.get('/ar/articles', bearing(`${sessionCookie}=${value}`))).status()).toBeLessThan(
        500,
      )
      expect(
        (await nobody.get('/api/auth/session', bearing(`${sessionCookie}=${value}`))).status(),
      ).toBeLessThan(500)
    })
  }

  for (const value of [
    'javascript:alert(1)',
    'x',
    '%00',
    'http://[',
    '%E0%A4%A',
    'https%3A%2F%2F',
    '//',
    '""',
  ]) {
    test(`a callback address that is ${value} makes nothing fail`, async ({ nobody }) => {
      const cookie = bearing(`next-auth.callback-url=${value}; __Secure-next-auth.callback-url=${value}`)
      for (const path of [
        '/api/auth/session',
        '/api/auth/csrf',
        '/api/auth/providers',
        '/api/auth/signin',
        '/api/auth/signout',
      ]) {
        expect((await nobody.get(path, cookie)).status(), path).toBeLessThan(500)
      }
      const query = `callbackUrl=${encodeURIComponent(value)}`
      expect((await nobody.get(`/api/auth/session?${query}`)).status()).toBeLessThan(500)
      expect((await nobody.get(`/api/auth/signin?${query}`)).status()).toBeLessThan(500)
    })
  }

  test('a token against foreign forms that is made up makes nothing fail', async ({ nobody }) => {
    for (const value of ['x', '|', 'a|b|c', '%00']) {
      expect((await nobody.get('/api/auth/csrf', bearing(`next-auth.csrf-token=${value}`))).status()).toBe(
        200,
      )
    }
  })
})

test('what is sent to the session’s own address does not reach the token', async ({ reader, nobody }) => {
  const { csrfToken } = await (await reader.get('/api/auth/csrf')).json()
  const data = { csrfToken, data: { sid: 'x', role: 'admin', sub: randomUUID(), user: { role: 'admin' } } }
  const answer = await reader.send('POST', '/api/auth/session', data)
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ expires: expect.any(String) })
  expect(await madeBy(reader.get('/api/v1/me'), 200)).toMatchObject({ role: 'reader' })
  expect((await nobody.send('POST', '/api/auth/session', data)).status()).toBeLessThan(500)
})

test('next-auth’s own addresses fail on nothing that is sent to them', async ({ nobody }) => {
  for (const path of [
    '/api/auth/callback/credentials',
    '/api/auth/session',
    '/api/auth/signin/credentials',
    '/api/auth/_log',
    '/api/auth/nothing',
    '/api/auth/callback/nothing',
  ]) {
    for (const body of ['', '{', 'null', '[]', '1', '{"email":{"$gt":""},"password":["a"]}']) {
      expect((await nobody.send('POST', path, body)).status(), `${path} ${body}`).toBeLessThan(500)
    }
    expect((await nobody.get(path)).status(), path).toBeLessThan(500)
  }
})
