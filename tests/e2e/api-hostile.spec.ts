import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { connect } from 'node:net'
import {
  type Caller,
  evidence,
  expect,
  fieldsIn,
  newArticle,
  newClaim,
  origin,
  problemIn,
  test,
  words,
} from '../support/api'

const article = { title: 't', text: words, language: 'en' }

test.describe('text that cannot be stored', () => {
  for (const [what, character, code] of [
    ['NUL', '\\u0000', 'contains-nul'],
    ['half of a surrogate pair', '\\ud83d', 'contains-lone-surrogate'],
    ['the other half', '\\ude00', 'contains-lone-surrogate'],
  ] as const) {
    test(`${what} is named with its field and place`, async ({ journalist }) => {
      const send = (body: string) => journalist.post('/articles', body)
      const answer = await send(`{"title":"t","text":"abc${character}d","language":"en"}`)
      const { errors } = await problemIn(answer, 422, 'invalid')
      expect(errors).toMatchObject([{ path: 'text', code, detail: { position: 3 } }])
      expect(await fieldsIn(await send(`{"title":"a${character}","text":"x","language":"en"}`))).toEqual([
        `title ${code}`,
      ])

      const { id } = await newClaim(journalist)
      const comment = await journalist.post(`/claims/${id}/comments`, `{"text":"${character}"}`)
      expect(await fieldsIn(comment)).toEqual([`text ${code}`])
      const source = `{"stance":"supports","quote":"q${character}","source":{"title":"t","type":"primary"}}`
      expect(await fieldsIn(await journalist.post(`/claims/${id}/evidence`, source))).toEqual([
        `quote ${code}`,
      ])
    })
  }

  test('in a query is bad input too', async ({ journalist }) => {
    for (const search of ['%00', 'a%00b']) {
      expect(await fieldsIn(await journalist.get(`/api/v1/sources?search=${search}`))).toEqual([
        'search contains-nul',
      ])
    }
    for (const search of ['%ED%A0%80', '%FF', '%25', '_', "'", '%5C', ')']) {
      expect((await journalist.get(`/api/v1/sources?search=${search}`)).status(), search).toBe(200)
    }
  })

  test('bytes that are no UTF-8 are no JSON', async ({ journalist }) => {
    const bytes = Buffer.concat([
      Buffer.from('{"title":"'),
      Buffer.from([0xff, 0xc0]),
      Buffer.from('","text":"x","language":"en"}'),
    ])
    await problemIn(await journalist.post('/articles', bytes), 400, 'malformed')
  })
})

test.describe('too much', () => {
  test('an article of more than a megabyte is refused with its size, one of a megabyte is taken', async ({
    journalist,
  }) => {
    const of = (bytes: number) => ({ ...article, text: 'ب'.repeat(bytes / 2) })
    expect((await journalist.post('/articles', of(1_048_576))).status()).toBe(201)
    const { errors } = await problemIn(await journalist.post('/articles', of(1_048_578)), 413, 'too-large')
    expect(errors).toMatchObject([
      { path: 'text', code: 'too-large', detail: { maximum: 1_048_576, bytes: 1_048_578 } },
    ])
  })

  test('a body over the cap is refused, announced or in chunks, and one below it taken', async ({
    journalist,
  }) => {
    const { id } = await newClaim(journalist)
    const comments = `/api/v1/claims/${id}/comments`
    const big = JSON.stringify({ text: 'a'.repeat(300_000) })
    await problemIn(await journalist.post(`/claims/${id}/comments`, big), 413, 'too-large')
    expect(refusedOrCut).toContain(await inChunks(journalist, comments, 300_000))
    expect(refusedOrCut).toContain(await inChunks(journalist, '/api/v1/articles', 3_000_000))
    expect(await inChunks(journalist, comments, 100)).toBe(201)
  })

  test('a body over the cap is refused by what is open to everybody too', async ({ nobody }) => {
    for (const path of [
      '/api/v1/setup',
      '/api/v1/invitations/acceptances',
      '/api/auth/callback/credentials',
    ]) {
      expect(refusedOrCut, path).toContain(await inChunks(nobody, path, 300_000))
    }
  })

  test('a page of everything at once, or of nothing, is not to be had', async ({ journalist }) => {
    for (const limit of ['101', '1000000000', '-1', '0', 'all', '1e309']) {
      const answer = await journalist.get(`/api/v1/articles?limit=${limit}`)
      await problemIn(answer, 422, 'invalid')
    }
    expect((await journalist.get('/api/v1/articles?limit=100')).status()).toBe(200)
  })

  test('JSON nested a hundred thousand deep', async ({ journalist }) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    await problemIn(await journalist.post('/articles', deep), 422, 'invalid')
    const inside = `{"title":"t","text":"x","language":"en","byline":${deep}}`
    expect(await fieldsIn(await journalist.post('/articles', inside))).toEqual(['byline invalid'])
    await problemIn(await journalist.post('/articles', '['.repeat(200_000)), 400, 'malformed')
  })

  test('a number of any size where a place in the text belongs', async ({ journalist }) => {
    const { id } = await newArticle(journalist)
    for (const end of ['1e400', '-1', '1.5', '9007199254740993', '"5"', 'null', '2000001']) {
      const answer = await journalist.post(`/articles/${id}/claims`, `{"revision":1,"start":0,"end":${end}}`)
      expect((await fieldsIn(answer)).join(), end).toContain('end ')
    }
  })
})

test.describe('what nobody asked for', () => {
  test('an unknown field is named', async ({ journalist }) => {
    expect(await fieldsIn(await journalist.post('/articles', { ...article, sample: true }))).toEqual([
      'sample invalid',
    ])
    const { id } = await newClaim(journalist)
    const claim = {
      state: 'approved',
      verdict: 'verified',
      newsroomId: randomUUID(),
      createdBy: randomUUID(),
    }
    const answer = await journalist.patch(`/claims/${id}`, claim, { 'if-match': '1' })
    expect((await fieldsIn(answer)).sort()).toEqual(
      Object.keys(claim)
        .sort()
        .map((name) => `${name} invalid`),
    )
    const nested = { ...evidence, source: { ...evidence.source, id: 'x' } }
    await problemIn(await journalist.post(`/claims/${id}/evidence`, nested), 422, 'invalid')
  })

  test('an unknown part of a query is named', async ({ journalist }) => {
    expect(await fieldsIn(await journalist.get('/api/v1/articles?newsroom=1'))).toEqual(['newsroom invalid'])
  })

  test('keys that would reach into every object reach nothing', async ({ journalist, nobody }) => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const body = `{"title":"t","text":"x","language":"en",${JSON.stringify(name)}:{"role":"admin","polluted":true}}`
      expect(await fieldsIn(await journalist.post('/articles', body))).toEqual([`${name} invalid`])
      expect([200, 422]).toContain((await journalist.get(`/api/v1/articles?${name}=1`)).status())
      await problemIn(
        await nobody.post('/setup', `{${JSON.stringify(name)}:{"role":"admin"}}`),
        422,
        'invalid',
      )
    }
    expect(await (await journalist.get('/api/v1/me')).json()).toMatchObject({ role: 'journalist' })
  })

  for (const body of [
    '',
    ' ',
    '{',
    'null',
    '[]',
    '"text"',
    '1',
    'true',
    '{"title":}',
    '\u0000',
    "{'title':1}",
    '{"a":1}{"b":2}',
  ]) {
    test(`a body that is ${JSON.stringify(body)} is refused, not a failure`, async ({
      journalist,
      nobody,
    }) => {
      for (const answer of [await journalist.post('/articles', body), await nobody.post('/setup', body)]) {
        expect([400, 422]).toContain(answer.status())
        expect(answer.headers()['content-type']).toBe('application/problem+json')
      }
    })
  }
})

test('a megabyte of unknown fields is answered with twenty of them', async ({ journalist }) => {
  const fields = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [`field${index}`, index]))
  const answer = await journalist.post('/articles', { ...article, ...fields })
  const { errors, more } = await problemIn(answer, 422, 'invalid')
  expect(errors).toHaveLength(20)
  expect(more).toBe(89_980)
})

test.describe('what no part of the product has an answer to', () => {
  const port = new URL(origin).port
  const lines = `Host: localhost:${port}\r\nConnection: close\r\n`
  const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\ncallbackUrl=%00'

  for (const [what, sent, status] of [
    ['a TRACE', `TRACE /ar HTTP/1.1\r\n${lines}\r\n`, 405],
    ['a TRACE of the API', `TRACE /api/v1/me HTTP/1.1\r\n${lines}\r\n`, 405],
    ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${lines}\r\n`, 400],
    ['the address of another site', `GET http://other.example/ HTTP/1.1\r\n${lines}\r\n`, 400],
    ['a name that is not ours', 'GET /ar HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n', 421],
    [
      'the API by a name that is not ours',
      'GET /api/v1/me HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n',
      421,
    ],
    ['a tunnel', `CONNECT localhost:${port} HTTP/1.1\r\n${lines}\r\n`, 405],
    ['a tunnel to a page', `CONNECT /ar HTTP/1.1\r\n${lines}\r\n`, 405],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['headers without end', `GET /ar HTTP/1.1\r\n${lines}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['an expectation', `GET /ar HTTP/1.1\r\n${lines}Expect: miracles\r\n\r\n`, 417],
    ['another protocol', `GET /ar HTTP/1.1\r\nHost: x\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n`, 400],
    [
      'two lengths',
      `POST /api/v1/setup HTTP/1.1\r\n${lines}Content-Length: 1\r\nContent-Length: 2\r\n\r\n{}`,
      400,
    ],
    ['a form sent to a page', `POST /ar/articles HTTP/1.1\r\n${lines}${form}`, 405],
    [
      'an action of a page',
      `POST /ar/sign-in HTTP/1.1\r\n${lines}Next-Action: x\r\nContent-Length: 0\r\n\r\n`,
      405,
    ],
    [
      'a state of the router',
      `GET /ar/sign-in HTTP/1.1\r\n${lines}RSC: 1\r\nNext-Router-State-Tree: x\r\n\r\n`,
      400,
    ],
    ['a method without a call', `DELETE /api/v1/articles HTTP/1.1\r\n${lines}\r\n`, 405],
    ['an unknown path of the API', `PUT /api/v2/x HTTP/1.1\r\n${lines}\r\n`, 404],
    ['a picture', `GET /_next/image?url=%0Ax&w=640&q=75 HTTP/1.1\r\n${lines}\r\n`, 404],
    ['a form for the token', `POST /api/auth/csrf HTTP/1.1\r\n${lines}${form}`, 405],
    ['a form to sign out', `POST /api/auth/signout HTTP/1.1\r\n${lines}${form}`, 400],
    [
      'two callback addresses',
      `GET /api/auth/csrf?callbackUrl=/a&callbackUrl=/b HTTP/1.1\r\n${lines}\r\n`,
      400,
    ],
    ['an error with a line feed', `GET /api/auth/error?error=%0D%0Ax HTTP/1.1\r\n${lines}\r\n`, 400],
    ['an error in Arabic', `GET /api/auth/error?error=%D8%AE HTTP/1.1\r\n${lines}\r\n`, 400],
    ['the log of next-auth', `POST /api/auth/_log HTTP/1.1\r\n${lines}Content-Length: 0\r\n\r\n`, 404],
  ] as const) {
    test(`${what} is refused with every header, by the API as a problem`, async () => {
      const [head = '', body = ''] = (await overSocket(sent)).split(/\r\n\r\n(.*)/s)
      expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
      expect(head).toMatch(/^x-content-type-options: nosniff/im)
      expect(head).toMatch(/^content-security-policy: default-src 'none'/im)
      expect(head).toMatch(/^referrer-policy: no-referrer/im)
      if (/^[A-Z]+ \/api\//.test(sent) && !/two lengths/.test(what)) {
        expect(head).toMatch(/^content-type: application\/problem\+json/im)
        expect(body).toContain(`"status":${status}`)
      }
    })
  }
})

test('a cursor that nobody handed out is bad input', async ({ journalist }) => {
  const { id, article: of } = await newClaim(journalist)
  const bad = [
    'x',
    'WzFlNDAwXQ',
    '1e9',
    '-1',
    '%00',
    '9'.repeat(30),
    "1795325400000_' OR 1=1 --",
    'a'.repeat(5000),
  ]
  for (const cursor of bad) {
    for (const path of [
      '/articles',
      '/sources',
      `/articles/${of}/claims`,
      `/articles/${of}/history`,
      `/claims/${id}/history`,
    ]) {
      expect(await fieldsIn(await journalist.get(`/api/v1${path}?cursor=${cursor}`)), path).toEqual([
        'cursor invalid',
      ])
    }
    expect((await journalist.get(`/ar/articles?cursor=${cursor}`)).status(), cursor).toBe(200)
  }
})

test('pages answer to nonsense with a page, never with a failure', async ({ journalist }) => {
  for (const path of [
    '/ar/articles/x',
    '/ar/articles/%00',
    `/ar/articles/${randomUUID()}/history`,
    '/ar/invitations/%F0',
    '/xx/articles',
    '/ar/articles?cursor=1&cursor=2',
  ]) {
    expect((await journalist.get(path)).status(), path).toBeLessThan(500)
  }
})

/** Refused, or the connection was cut while the body was still on its way. */
const refusedOrCut = [413, 'cut']

/** What comes back for bytes as they are. */
function overSocket(sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(sent))
    let answer = ''
    socket.setEncoding('utf8').on('data', (text) => {
      answer += text
    })
    socket.once('close', () => resolve(answer)).once('error', reject)
  })
}

/** Posts JSON with about so many letters without saying how long it is. */
async function inChunks({ context }: Caller, path: string, letters: number): Promise<number | 'cut'> {
  const { cookies } = await context.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { origin, cookie, 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
  return new Promise((resolve) => {
    // A connection of its own: one that a refused body went over may be closing still.
    const options = { method: 'POST', headers, agent: false }
    const sending = request(`${origin}${path}`, options, (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.resume()
    })
    sending.once('error', () => resolve('cut'))
    sending.write('{"text":"')
    for (let sent = 0; sent < letters; sent += 10_000)
      sending.write('a'.repeat(Math.min(10_000, letters - sent)))
    sending.end('"}')
  })
}
