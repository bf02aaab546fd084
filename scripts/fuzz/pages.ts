import fc from 'fast-check'
import { otherAddresses, pageAddresses } from './addresses'
import { type Asked, type Ids, paths } from './asked'
import { strings } from './values'

/** Requests to the pages, in both languages and in none. */
export function pageRequests(ids: Ids): fc.Arbitrary<Asked>[] {
  return pageAddresses.map((page) =>
    fc
      .record({
        locale: fc.constantFrom('ar', 'en', 'xx'),
        path: paths(page, ids),
        query: pageQueries,
        headers: pageHeaders,
      })
      .map(({ locale, path, query, headers }) => ({
        call: `page ${page}`,
        method: 'GET',
        path: `/${locale}${path}${query}`,
        headers,
        body: undefined,
      })),
  )
}

const names = [
  ...['cursor', 'claim', 'from', 'to', 'of', 'next', 'page', '_rsc', 'q', 'state', 'verdict', 'person'],
  ...['in', 'sort', 'at', 'compare', 'lang', 'headers', 'kind', 'due', 'label'],
]

const pageQueries = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom('1', '1..2', 'ar', 'en'), strings)), {
    maxLength: 3,
  })
  .map((pairs) =>
    pairs.length === 0 ? '' : `?${new URLSearchParams(pairs.filter(([, value]) => value.length < 500))}`,
  )

const pageHeaders = fc.constantFrom<Record<string, string>>(
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%2C%7B%7D%5D' },
  { 'next-router-state-tree': 'x' },
  { cookie: 'NEXT_LOCALE=%00; theme=x' },
)

/** Every address that is neither a call nor a page, those of next-auth and of Next, and some that are nobody's. */
export function otherRequests(origin: string, ids: Ids): fc.Arbitrary<Asked>[] {
  const strays = fc.constantFrom(
    ...['/api/v1/x', '/api/v1/openapi.json', '/api/v1/schemas/report.json', '/api/', '/r', '/s/', '/feeds/x'],
    ...['/_next/image?url=%0Ax&w=1', '/_next/static/x.js', '/icon.svg', '/favicon.ico', '/%0A', '/\\x'],
  )
  const senders = fc.constantFrom({}, { origin }, { origin: 'http://other.example' })
  return [...otherAddresses.map((address) => paths(address, ids)), strays].map((asked) =>
    fc
      .record({ path: asked, sent: sendings, query: fc.oneof(pageQueries, authQueries), sender: senders })
      .map(({ path, sent: { method, body, type }, query, sender }) => ({
        call: 'other',
        method,
        path: path.includes('?') ? path : `${path}${query}`,
        headers: { 'content-type': type, ...sender },
        body: method === 'GET' || method === 'HEAD' ? undefined : body,
      })),
  )
}

const authQueries = fc.constantFrom(
  '?error=%0A',
  '?callbackUrl=/a&callbackUrl=/b',
  '?callbackUrl=%D8%AE',
  '?json=true',
)

const sendings = fc.record({
  method: fc.oneof(
    { arbitrary: fc.constantFrom('GET', 'POST'), weight: 3 },
    { arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'), weight: 1 },
  ),
  body: fc.oneof(
    fc.constantFrom('', 'callbackUrl=%00', '{"callbackUrl":["a"]}', '{"csrfToken":1}', 'null'),
    fc
      .record({ report: fc.constantFrom('1', '2', 'x'), message: strings, contact: strings, claim: strings })
      .map((form) => String(new URLSearchParams(form))),
  ),
  type: fc.constantFrom(
    'application/x-www-form-urlencoded',
    'application/json',
    'multipart/form-data; boundary=x',
  ),
})
