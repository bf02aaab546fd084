import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type Call, calls } from '../../lib/api/calls'
import { contract } from '../../lib/api/contract'
import type { Terms } from '../../lib/api/terms'
import {
  evidence,
  expect,
  fieldsIn,
  madeBy,
  needsSources,
  newArticle,
  newClaim,
  origin,
  problemIn,
  proposedClaim,
  test,
} from '../support/api'

const table = Object.values(calls).map((call): Call & Terms => ({ ...call, ...contract[call.name] }))

/** An address of a call about something that nobody made. */
const somewhere = (path: string) =>
  `/api/v1${path.replaceAll('{number}', '1').replaceAll(/\{\w+\}/g, () => randomUUID())}`

test.describe('every status is answered as a problem', () => {
  test('401 to every call that needs a session, before anything else is looked at', async ({ nobody }) => {
    for (const { method, path, open, name } of table) {
      if (open) continue
      const address = somewhere(path)
      const answer =
        method === 'GET' ? await nobody.get(address) : await nobody.send(method, address, 'not json')
      expect(answer.status(), name).toBe(401)
      await problemIn(answer, 401, 'signed-out')
    }
  })

  test('409 to every call that was made for another member, before anything else is looked at', async ({
    journalist,
    reader,
  }) => {
    const [mine, theirs] = await Promise.all(
      [journalist, reader].map((caller) => madeBy(caller.get('/api/v1/me'), 200)),
    )
    for (const { method, path, open, name } of table) {
      if (open) continue
      const address = somewhere(path)
      for (const meant of [theirs.id, randomUUID(), 'nobody', `${mine.id}, ${theirs.id}`, '']) {
        const headers = { 'isnad-member': meant }
        const answer =
          method === 'GET'
            ? await journalist.get(address, headers)
            : await journalist.send(method, address, 'not json', headers)
        expect(answer.status(), `${name} for ${meant}`).toBe(409)
        await problemIn(answer, 409, 'other-member')
      }
    }
    const article = { title: 'The mayor', text: 'The mayor resigned.', language: 'en' }
    await problemIn(
      await journalist.post('/articles', article, { 'isnad-member': theirs.id }),
      409,
      'other-member',
    )
    await madeBy(journalist.post('/articles', article, { 'isnad-member': mine.id.toUpperCase() }))
  })

  test('403 to a role that may not, with the reason', async ({ reader, journalist }) => {
    const refused = await reader.post('/articles', { title: 't', text: 'x', language: 'en' })
    expect(await problemIn(refused, 403, 'forbidden')).toMatchObject({ reason: 'needs-journalist' })
    const { id } = await proposedClaim(journalist)
    const decision = await journalist.post(`/claims/${id}/decisions`, { decision: 'approve' })
    expect(await problemIn(decision, 403, 'forbidden')).toMatchObject({ reason: 'needs-editor' })
    expect(await problemIn(await journalist.get('/api/v1/members'), 403, 'forbidden')).toMatchObject({
      reason: 'needs-admin',
    })
  })

  test('403 to an editor who approves their own proposal', async ({ editor }) => {
    const { id } = await proposedClaim(editor)
    const answer = await editor.post(`/claims/${id}/decisions`, { decision: 'approve' })
    expect(await problemIn(answer, 403, 'forbidden')).toMatchObject({ reason: 'own-proposal' })
  })

  test('404 to another newsroom’s ids, word for word as to made-up ones and to what is no id', async ({
    outsider,
    journalist,
  }) => {
    const claim = await newClaim(journalist)
    const bodies = []
    for (const id of [claim.id, randomUUID(), 'not-an-id', '%00', '..%2f..']) {
      const answer = await outsider.get(`/api/v1/claims/${id}`)
      await problemIn(answer, 404, 'not-found')
      bodies.push(await answer.text())
    }
    expect(new Set(bodies).size).toBe(1)
    const sent = [claim.id, randomUUID()].map((id) =>
      outsider.post(`/claims/${id}/comments`, { text: 'Hm.' }),
    )
    for (const answer of await Promise.all(sent)) await problemIn(answer, 404, 'not-found')
    await problemIn(
      await outsider.get(`/api/v1/articles/${claim.article}/report?format=csv`),
      404,
      'not-found',
    )
  })

  test('409 to a step that the state does not allow', async ({ journalist, editor }) => {
    const { id } = await newClaim(journalist)
    const answer = await editor.post(`/claims/${id}/decisions`, { decision: 'approve' })
    expect(await problemIn(answer, 409, 'wrong-state')).toMatchObject({ state: 'open' })
  })

  test('409 to an approval of what changed since it was proposed', async ({ journalist, editor }) => {
    const { id } = await proposedClaim(journalist)
    await madeBy(journalist.post(`/claims/${id}/evidence`, evidence))
    await problemIn(
      await editor.post(`/claims/${id}/decisions`, { decision: 'approve' }),
      409,
      'stale-proposal',
    )
  })

  test('409 to a decision on another proposal than the one that waits, with what waits now', async ({
    journalist,
    editor,
  }) => {
    const { id, proposal: seen, version } = await proposedClaim(journalist)
    const decide = (body: unknown, headers = {}) => editor.post(`/claims/${id}/decisions`, body, headers)
    await madeBy(decide({ decision: 'return', reason: 'Say why.', proposal: seen.id }))
    const { proposal } = await madeBy(
      journalist.post(`/claims/${id}/proposals`, { ...needsSources, rationale: 'Nobody says so.' }),
    )
    for (const decision of [{ decision: 'approve' }, { decision: 'return', reason: 'Not enough.' }]) {
      for (const answer of [
        await decide({ ...decision, proposal: seen.id }),
        await decide(decision, { 'if-match': `"${version}"` }),
      ]) {
        expect((await problemIn(answer, 409, 'stale-proposal')).current).toMatchObject({
          id,
          state: 'proposed',
          proposal: { id: proposal.id },
          decision: null,
        })
      }
    }
    expect(await fieldsIn(await decide({ decision: 'approve', proposal: 'the first' }))).toEqual([
      'proposal invalid',
    ])
    await madeBy(decide({ decision: 'approve', proposal: proposal.id }))
    const again = await decide({ decision: 'approve', proposal: proposal.id })
    expect((await problemIn(again, 409, 'wrong-state')).current).toMatchObject({ state: 'approved' })
  })

  test('409 to a setup of what is set up', async ({ nobody }) => {
    const setup = {
      newsroom: 'N',
      language: 'en',
      name: 'N',
      email: 'n@n.example',
      password: 'four green elephants',
    }
    await problemIn(await nobody.post('/setup', setup), 409, 'closed')
  })

  test('412 to a save that came too late, with what stands now', async ({ journalist, editor }) => {
    const { id } = await newClaim(journalist)
    await madeBy(journalist.patch(`/claims/${id}`, { claimant: 'First' }, { 'if-match': '"1"' }), 200)
    const answer = await editor.patch(`/claims/${id}`, { claimant: 'Second' }, { 'if-match': '"1"' })
    const { current } = await problemIn(answer, 412, 'stale')
    expect(current).toMatchObject({ id, claimant: 'First', version: 2 })
  })

  test('412 to evidence, and to a step at an old version, alike', async ({ journalist, editor }) => {
    const { id } = await newClaim(journalist)
    const piece = await madeBy(journalist.post(`/claims/${id}/evidence`, evidence))
    await madeBy(journalist.patch(`/evidence/${piece.id}`, { quote: 'First.' }, { 'if-match': '1' }), 200)
    const late = await editor.patch(`/evidence/${piece.id}`, { quote: 'Second.' }, { 'if-match': '1' })
    expect((await problemIn(late, 412, 'stale')).current).toMatchObject({ quote: 'First.', version: 2 })
    const step = await editor.post(`/claims/${id}/proposals`, needsSources, { 'if-match': '"1"' })
    expect((await problemIn(step, 412, 'stale')).current).toMatchObject({ version: 3 })
  })

  test('428 to every edit that does not say which version it edits', async ({ admin }) => {
    const edits = table.filter(({ ifMatch }) => ifMatch === 'required')
    expect(edits.length).toBeGreaterThan(2)
    for (const { method, path } of edits) {
      if (method === 'GET') continue
      await problemIn(await admin.send(method, somewhere(path), {}), 428, 'precondition-required')
    }
  })

  test('400 to an If-Match that is no version', async ({ journalist }) => {
    const { id } = await newClaim(journalist)
    for (const version of ['*', 'abc', '"1", "2"', '-1', '1e3', '"', '99999999999']) {
      const answer = await journalist.patch(`/claims/${id}`, { central: true }, { 'if-match': version })
      expect(await problemIn(answer, 400, 'malformed')).toMatchObject({ errors: [{ path: 'If-Match' }] })
    }
  })

  test('415 to what is not JSON by its own word', async ({ journalist }) => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonx',
      '',
    ]) {
      const answer = await journalist.post('/articles', '{}', { 'content-type': type })
      await problemIn(answer, 415, 'not-json')
    }
    await madeBy(
      journalist.post(
        '/articles',
        { title: 't', text: 'x', language: 'en' },
        { 'content-type': 'Application/JSON; charset=utf-8' },
      ),
    )
  })

  test('422 with every field that breaks a rule', async ({ journalist }) => {
    const article = {
      title: '',
      text: ' ',
      language: 'klingon!',
      sourceUrl: 'javascript:alert(1)',
      publishedOn: '2023-02-30',
    }
    expect((await fieldsIn(await journalist.post('/articles', article))).sort()).toEqual([
      ...[
        'language not-a-language',
        'publishedOn not-a-date',
        'sourceUrl not-a-url',
        'text required',
        'title required',
      ],
    ])
    const { id } = await newClaim(journalist)
    const nested = { ...evidence, source: { title: '', type: 'primary', url: 'ftp://x.example' } }
    expect((await fieldsIn(await journalist.post(`/claims/${id}/evidence`, nested))).sort()).toEqual([
      ...['source.title required', 'source.url not-a-url'],
    ])
    const long = { claimant: 'a'.repeat(301) }
    expect(await fieldsIn(await journalist.patch(`/claims/${id}`, long, { 'if-match': '1' }))).toEqual([
      'claimant too-long',
    ])
  })

  test('422 to a return without a reason, and to a verdict without its evidence', async ({
    journalist,
    editor,
  }) => {
    const { id } = await proposedClaim(journalist)
    expect(await fieldsIn(await editor.post(`/claims/${id}/decisions`, { decision: 'return' }))).toEqual([
      'reason required',
    ])
    const open = await newClaim(journalist)
    const verified = { verdict: 'verified', rationale: 'Because.' }
    const answer = await journalist.post(`/claims/${open.id}/proposals`, verified)
    expect(await fieldsIn(answer)).toEqual(['verdict needs-supporting-evidence'])
  })
})

test.describe('what comes from elsewhere', () => {
  test('is refused without our Origin, whoever’s cookie it bears', async ({ journalist }) => {
    const article = { title: 't', text: 'x', language: 'en' }
    for (const foreign of [
      'https://evil.example',
      'null',
      'http://localhost:1',
      'javascript:x',
      'http://localhost.evil.example',
      '',
    ]) {
      await problemIn(await journalist.post('/articles', article, { origin: foreign }), 403, 'foreign-origin')
    }
    const answer = await journalist.context.fetch('/api/v1/articles', {
      method: 'POST',
      data: article,
      headers: { 'content-type': 'application/json' },
    })
    await problemIn(answer, 403, 'foreign-origin')
  })

  test('is refused by the calls that need no session too', async ({ nobody }) => {
    for (const path of ['/setup', '/invitations/acceptances']) {
      await problemIn(await nobody.post(path, {}, { origin: 'https://evil.example' }), 403, 'foreign-origin')
    }
  })
})

test('an article comes back byte for byte, with the version as its ETag', async ({ journalist }) => {
  const text = '\uFEFFسطر\r\nأَوَّل\u200F\u00A0e\u0301😀\t \n\n'
  const { id } = await newArticle(journalist, text)
  const answer = await journalist.get(`/api/v1/articles/${id}`)
  expect((await answer.json()).revision.text).toBe(text)
  expect(answer.headers().etag).toBe('"1"')
})

test('an empty save is a save that changes nothing', async ({ journalist }) => {
  const { id } = await newClaim(journalist)
  const saved = await madeBy(journalist.patch(`/claims/${id}`, {}, { 'if-match': '1' }), 200)
  expect(saved.version).toBe(1)
})

test('the description lists every call with its method, and no other', async ({ nobody }) => {
  const description = await madeBy(nobody.get('/api/v1/openapi.json'), 200)
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods ?? {}).map(([method, { operationId }]) => `${method} ${path} ${operationId}`),
  )
  expect(described.sort()).toEqual(
    table.map(({ method, path, name }) => `${method.toLowerCase()} ${path} ${name}`).sort(),
  )
  expect(description.components.schemas.Problem).toBeTruthy()
  const { parameters } = description.paths['/articles'].post
  expect(parameters.map(({ name }: { name: string }) => name)).toContain('Isnad-Member')
})

test('the process says that it is up and ready', async ({ nobody }) => {
  expect(await madeBy(nobody.get('/api/health'), 200)).toEqual({ status: 'ok' })
  expect(await madeBy(nobody.get('/api/ready'), 200)).toMatchObject({
    status: 'ready',
    checks: { database: true },
  })
})

test('a method that a call does not have is not there', async ({ journalist }) => {
  for (const method of ['DELETE', 'PUT']) {
    const answer = await journalist.context.fetch('/api/v1/articles', { method, headers: { origin } })
    expect(answer.status()).toBe(405)
    expect(answer.headers().allow).toBe('GET, HEAD, OPTIONS, POST')
  }
})

test.describe('every answer', () => {
  const places = [
    '/api/health',
    '/api/v1/me',
    '/api/v1/openapi.json',
    '/api/auth/session',
    '/api/auth/signin',
    '/api/auth/error?error=x',
    '/api/auth/nothing',
    '/_next/static/nothing.js',
    '/',
    '/ar/sign-in',
    '/api/nothing',
    '/ar/nothing',
  ]

  for (const place of places) {
    test(`${place} bears the headers that keep it to itself`, async ({ nobody }) => {
      const headers = (await nobody.get(place)).headers()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
      })
      expect(headers['x-powered-by']).toBeUndefined()
      expect(headers['access-control-allow-origin']).toBeUndefined()
    })
  }

  test('names its request, as the history does', async ({ journalist }) => {
    const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
    await owner.connect()
    const answer = await journalist.post('/articles', { title: 'T', text: 'x', language: 'en' })
    const { id } = await madeBy(Promise.resolve(answer))
    const { rows } = await owner.query('SELECT request_id FROM history_entry WHERE article_id = $1', [id])
    await owner.end()
    expect(rows).toEqual([{ request_id: answer.headers()['request-id'] }])
    const others = await Promise.all(
      ['/ar', '/api/nothing', '/icon.svg'].map((place) => journalist.get(place)),
    )
    expect(new Set(others.map((other) => other.headers()['request-id'])).size).toBe(3)
  })

  test('about a person is not kept by any cache', async ({ journalist }) => {
    for (const place of ['/api/v1/me', '/api/v1/articles', '/api/v1/queue', '/api/auth/session']) {
      expect((await journalist.get(place)).headers()['cache-control'], place).toContain('no-store')
    }
  })

  test('that is a page has a policy with a nonce of its own, whatever policy was sent along', async ({
    nobody,
  }) => {
    const sent = { 'content-security-policy': "script-src 'unsafe-inline' 'nonce-mine'", 'x-nonce': 'mine' }
    const policies = []
    for (const headers of [{}, sent]) {
      const answer = await nobody.get('/ar/sign-in', headers)
      const policy = answer.headers()['content-security-policy'] ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'/)
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|nonce-mine/)
      expect(await answer.text()).not.toContain('nonce="mine"')
      policies.push(policy)
    }
    expect(new Set(policies).size).toBe(2)
  })
})
