import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Caller, expect, madeBy, newArticle, problemIn, test } from '../support/api'

const authorization = `Bearer ${process.env.METRICS_TOKEN}`
const secret = () => `canary${randomBytes(12).toString('hex')}`

async function metrics(caller: Caller): Promise<string> {
  const answer = await caller.get('/api/metrics', { authorization })
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toMatch(/^text\/plain; version=0\.0\.4/)
  return answer.text()
}

/** What the server has said, by the name that the answer gives its request. The line comes when the answer has gone. */
async function linesOf(request: string | undefined): Promise<Record<string, unknown>[]> {
  const lines = () =>
    readFileSync(process.env.SERVER_LOG ?? '', 'utf8')
      .split('\n')
      .filter((line) => line.includes(`"request":"${request}"`))
      .map((line) => JSON.parse(line))
  await expect.poll(() => lines().length).toBeGreaterThan(0)
  return lines()
}

test.describe('the metrics', () => {
  test('are for whoever shows the token of the installation', async ({ nobody, admin }) => {
    for (const caller of [nobody, admin])
      for (const said of [undefined, 'Bearer', `${authorization}x`, authorization.replace('Bearer', 'Basic')])
        await problemIn(
          await caller.get('/api/metrics', said === undefined ? {} : { authorization: said }),
          401,
          'signed-out',
        )
  })

  test('tell how long answers take by route, and how the server stands', async ({ journalist }) => {
    const { id } = await newArticle(journalist)
    await madeBy(journalist.get(`/api/v1/articles/${id}`), 200)
    await expect
      .poll(() => metrics(journalist))
      .toMatch(
        /isnad_request_seconds_count\{method="GET",route="\/api\/v1\/articles\/\[articleId\]",status="200"\} [1-9]/,
      )
    const text = await metrics(journalist)
    expect(text).not.toContain(id)
    for (const name of [
      ...['isnad_pool_connections', 'isnad_pool_idle', 'isnad_pool_waiting', 'isnad_live_connections'],
      ...[
        'isnad_thread_tasks',
        'isnad_checkpoint_behind_seconds',
        'isnad_files_waiting',
        'isnad_files_failed',
      ],
    ])
      expect(text, name).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(text).toMatch(/^isnad_database_up 1$/m)
  })

  test('have no route of its own for whatever is asked for', async ({ nobody }) => {
    const mark = secret()
    for (const path of ['/ar/x/', '/api/v1/', '/s/'])
      for (let time = 0; time < 5; time += 1) await nobody.get(`${path}${mark}${time}`)
    await expect.poll(() => metrics(nobody)).toMatch(/route="other",status="404"\} ([5-9]|[1-9]\d+)$/m)
    expect(await metrics(nobody)).not.toContain(mark)
  })
})

test('every request is one line, by the name that its answer bears', async ({ journalist, nobody }) => {
  const { id } = await newArticle(journalist)
  const answer = await journalist.get(`/api/v1/articles/${id}`)
  expect(await linesOf(answer.headers()['request-id'])).toEqual([
    {
      ...{ at: expect.any(String), level: 'info', event: 'request', request: answer.headers()['request-id'] },
      ...{ method: 'GET', route: '/api/v1/articles/[articleId]', status: 200, ms: expect.any(Number) },
      ...{ call: 'readArticle', newsroom: expect.any(String), member: expect.any(String) },
    },
  ])
  const page = await nobody.get('/ar/nothing/here')
  expect(await linesOf(page.headers()['request-id'])).toHaveLength(1)
})

test('who gets in, who is refused and who changes what guards stands in the security log', async ({
  admin,
  reader,
  nobody,
}) => {
  const told = async (answer: Promise<{ headers(): Record<string, string> }>) => {
    const lines = await linesOf((await answer).headers()['request-id'])
    return lines.filter(({ event }) => event === 'security')
  }
  const email = `${randomUUID()}@isnad.example`
  const input = { email, name: 'Newcomer', role: 'journalist' }
  const invited = await admin.post('/members/invitations', input)
  const { token } = await madeBy(Promise.resolve(invited))
  expect(await told(Promise.resolve(invited))).toMatchObject([{ call: 'inviteMember', status: 201 }])
  const accepted = nobody.post('/invitations/acceptances', { token, password: 'four green elephants' })
  expect(await told(accepted)).toMatchObject([{ call: 'acceptInvitation', status: 201 }])
  expect(await told(nobody.signIn(email, 'not the password'))).toMatchObject([
    { call: 'signIn', status: 401, member: expect.any(String), network: expect.any(String) },
  ])
  expect(await told(nobody.signIn(email, 'four green elephants'))).toMatchObject([
    { call: 'signIn', status: 200 },
  ])
  expect(await told(reader.post('/members/invitations', input))).toMatchObject([
    { call: 'inviteMember', status: 403, code: 'forbidden', member: expect.any(String) },
  ])
  expect(
    await told(admin.post('/members/invitations', input, { origin: 'https://other.example' })),
  ).toMatchObject([{ status: 403, code: 'foreign-origin' }])
  expect(await told(nobody.get('/api/v1/me', { authorization: 'Bearer x' }))).toMatchObject([
    { call: 'readMe', status: 401, code: 'signed-out' },
  ])
  expect(await told(admin.get('/api/v1/newsroom/claims'))).toMatchObject([
    { call: 'exportClaims', status: 200 },
  ])
  expect(await told(admin.get('/api/v1/me'))).toEqual([])
})

test('neither log nor metrics hold what somebody wrote, a password, a cookie or a token', async ({
  admin,
  nobody,
}) => {
  const canaries: string[] = []
  const canary = () => {
    const made = secret()
    canaries.push(made)
    return made
  }
  const email = `${canary()}@isnad.example`
  const password = canary()
  const { token: invitation } = await madeBy(
    admin.post('/members/invitations', { email, name: canary(), role: 'journalist' }),
  )
  await madeBy(nobody.post('/invitations/acceptances', { token: invitation, password }))
  await nobody.signIn(canary(), canary())
  await nobody.signIn(email, canary())
  expect((await nobody.signIn(email, password)).status()).toBe(200)
  const { token } = await madeBy(nobody.post('/tokens', { name: canary(), scopes: ['read'], days: 1 }))
  await madeBy(nobody.get('/api/v1/me', { authorization: `Bearer ${token}` }), 200)
  const { cookies } = await nobody.context.storageState()
  canaries.push(
    invitation,
    token,
    token.slice(6),
    ...cookies.map(({ value }) => value).filter((value) => value.length > 20),
  )

  const text = `The ${canary()} resigned. `
  const article = await madeBy(nobody.post('/articles', { title: canary(), text, language: 'en' }))
  const claim = await madeBy(
    nobody.post(`/articles/${article.id}/claims`, { revision: 1, start: 0, end: text.length - 2 }),
  )
  await madeBy(nobody.post(`/claims/${claim.id}/comments`, { text: canary() }))
  // What is refused, what cannot be read, and what leads nowhere.
  await nobody.post('/articles', { title: canary(), text: 7, [canary()]: canary() })
  await nobody.post('/articles', `{"title": "${canary()}`)
  await nobody.post('/articles', { title: 'x', text: canary() }, { origin: `https://${canary()}.example` })
  await nobody.post(
    '/articles',
    { title: 'x', text: 'x' },
    { 'idempotency-key': canary(), 'if-match': canary() },
  )
  await nobody.get(`/api/v1/search?q=${canary()}`)
  await nobody.get(`/ar/search?q=${canary()}`)
  for (const place of [
    '/api/v1',
    '/ar',
    '/s',
    '/r',
    '/en/invitations',
    '/en/resets',
    '/api/auth',
    '/_next/static',
  ])
    await nobody.get(`${place}/${canary()}?${canary()}=${canary()}`, {
      'x-forwarded-for': canary(),
      referer: canary(),
    })
  await nobody.get('/api/v1/me', { authorization: `Bearer isnad_${canary()}`, 'user-agent': canary() })
  await nobody.post('/setup', { token: canary() })
  await nobody.post('/resets/acceptances', { token: canary(), password: canary() })
  const last = await nobody.get('/api/health')
  await linesOf(last.headers()['request-id'])

  const log = readFileSync(process.env.SERVER_LOG ?? '', 'utf8')
  const shown = log + (await metrics(nobody))
  expect(canaries.length).toBeGreaterThan(40)
  expect(canaries.filter((hidden) => shown.includes(hidden))).toEqual([])
  for (const line of log.split('\n').filter((line) => line.startsWith('{'))) JSON.parse(line)
})
