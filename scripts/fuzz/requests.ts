import fc from 'fast-check'
import type { Call } from '@/lib/api/calls'
import { calls } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import type { Terms } from '@/lib/api/terms'
import { spoilt, valuesOf } from './values'

/** A request as somebody sends it; `who` is a role, or nobody. */
export type GeneratedRequest = {
  who: string
  call: string
  method: string
  path: string
  headers: Record<string, string>
  body: string | undefined
}

/** What there is to ask about: ids by the name of the parameter that takes them. */
export type Ids = Record<string, readonly string[]>

/** Requests to every call of the API, to its odd neighbours and to the pages, most of them nearly right. */
export function generatedRequests(
  who: readonly string[],
  origin: string,
  ids: Ids,
): fc.Arbitrary<GeneratedRequest> {
  const all = [...new Set(Object.values(ids).flat())]
  const someId = fc.oneof(
    { arbitrary: fc.constantFrom(...all), weight: 6 },
    { arbitrary: fc.uuid(), weight: 1 },
  )
  const ofCalls = Object.values(calls).map((call) =>
    callRequests(call, contract[call.name], origin, ids, someId),
  )
  return fc
    .record({
      who: fc.constantFrom(...who),
      asked: fc.oneof(...ofCalls, ...pageRequests(ids), strayRequests),
    })
    .map(({ who: caller, asked }) => ({ who: caller, ...asked }))
}

type Asked = Omit<GeneratedRequest, 'who'>

function callRequests(
  call: Call,
  terms: Terms,
  origin: string,
  ids: Ids,
  someId: fc.Arbitrary<string>,
): fc.Arbitrary<Asked> {
  const body: fc.Arbitrary<string | undefined> = terms.body
    ? bodies(valuesOf(terms.body, someId))
    : fc.constant(undefined)
  const query = terms.query ? valuesOf(terms.query, someId) : fc.constant({})
  return fc
    .record({ path: paths(call.path, ids), query, body, headers: headersOf(origin) })
    .map(({ path, query: asked, body: sent, headers }) => ({
      call: call.name,
      method: call.method,
      path: `/api/v1${path}${inQuery(asked)}`,
      headers,
      body: sent,
    }))
}

/** Right most of the time, so that requests come past the first check. */
const mostly = <Value>(right: fc.Arbitrary<Value>, wrong: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: right, weight: 20 }, { arbitrary: wrong, weight: 1 })

function bodies(values: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const whole = fc.oneof({ arbitrary: values, weight: 3 }, { arbitrary: values.chain(spoilt), weight: 2 })
  const broken = fc.constantFrom(
    '',
    '{',
    'null',
    '[]',
    '"x"',
    '{"a":1}{',
    '[['.repeat(2000),
    '{"text":"\\ud800"}',
  )
  return mostly(
    whole.map((value) => JSON.stringify(value) ?? 'null'),
    broken,
  )
}

function paths(template: string, ids: Ids): fc.Arbitrary<string> {
  const parts = template.split(/(\{\w+\})/).map((part) => {
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (!name) return fc.constant(part)
    const known = ids[name] ?? ['1', '2', '99999']
    return mostly(
      fc.constantFrom(...known),
      fc.oneof(fc.uuid(), fc.constantFrom('x', '%00', '..%2f', '%D8%AE', '-1')),
    )
  })
  return fc.tuple(...parts).map((all) => all.join(''))
}

function headersOf(origin: string): fc.Arbitrary<Record<string, string>> {
  return fc
    .record({
      origin: mostly(fc.constant(origin), fc.constantFrom('http://other.example', 'null')),
      'content-type': mostly(
        fc.constant('application/json'),
        fc.constantFrom('text/plain', 'application/json; charset=x'),
      ),
      'if-match': mostly(
        fc.constantFrom('"1"', '"2"', '"3"', '*'),
        fc.constantFrom('x', '"0"', '"99999999999"', 'W/"1"'),
      ),
      'idempotency-key': mostly(fc.uuid(), fc.constantFrom('the same for all', 'one', 'x'.repeat(201))),
      'accept-language': fc.constantFrom('ar', 'en', '*;q=x'),
    })
    .map((headers) => headers as Record<string, string>)
}

function inQuery(asked: unknown): string {
  const pairs = Object.entries(asked ?? {}).map(([name, value]): [string, string] => [
    name,
    String(typeof value === 'object' ? JSON.stringify(value) : value),
  ])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

function pageRequests(ids: Ids): fc.Arbitrary<Asked>[] {
  const pages = [
    '',
    '/articles',
    '/articles/new',
    '/articles/{articleId}',
    '/articles/{articleId}/history',
    '/articles/{articleId}/history/moments',
    '/articles/{articleId}/report',
    '/articles/{articleId}/revisions',
    '/articles/{articleId}/revisions/new',
    '/queue',
    '/members',
    '/setup',
    '/sign-in',
    '/invitations/{token}',
    '/nothing',
  ]
  const query = fc.oneof(
    fc.constant(''),
    fc
      .tuple(
        fc.constantFrom('cursor', 'claim', 'from', 'to', 'of', 'next', 'page', '_rsc'),
        fc.string({ maxLength: 20 }),
      )
      .map(([name, value]) => `?${new URLSearchParams([[name, value]])}`),
  )
  return pages.map((page) =>
    fc
      .record({
        locale: fc.constantFrom('ar', 'en', 'xx'),
        path: paths(page, ids),
        query,
        headers: pageHeaders,
      })
      .map(({ locale, path, query: asked, headers }) => ({
        call: `page ${page}`,
        method: 'GET',
        path: `/${locale}${path}${asked}`,
        headers,
        body: undefined,
      })),
  )
}

const pageHeaders = fc.constantFrom<Record<string, string>>(
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  { 'next-router-state-tree': 'x' },
  { cookie: 'NEXT_LOCALE=%00; theme=x' },
)

/** Addresses of next-auth and of Next, and some that are nobody's. */
const strayRequests: fc.Arbitrary<Asked> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'),
    path: fc.constantFrom(
      ...[
        'csrf',
        'session',
        'signin',
        'signout',
        'error',
        'providers',
        'callback/credentials',
        '_log',
        'x',
      ].map((action) => `/api/auth/${action}`),
      ...[
        '/api/health',
        '/api/ready',
        '/api/v1/openapi.json',
        '/api/v1/schemas/report.json',
        '/api/v1/x',
        '/api/',
      ],
      ...['/_next/image?url=%0Ax&w=1', '/_next/static/x.js', '/icon.svg', '/favicon.ico', '/%0A', '/\\x'],
    ),
    query: fc.constantFrom(
      '',
      '?error=%0A',
      '?callbackUrl=/a&callbackUrl=/b',
      '?callbackUrl=%D8%AE',
      '?json=true',
    ),
    body: fc.constantFrom('', 'callbackUrl=%00', '{"callbackUrl":["a"]}', '{"csrfToken":1}', 'null'),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ),
  })
  .map(({ method, path, query, body, type }) => ({
    call: path,
    method,
    path: path.includes('?') ? path : `${path}${query}`,
    headers: { 'content-type': type },
    body: method === 'GET' || method === 'HEAD' ? undefined : body,
  }))
