import { STATUS_CODES } from 'node:http'
import onHeaders from 'on-headers'
import { methodsOf, refusals } from './refusal.js'

/** Borne by every answer, whoever gave it, unless whoever did has said otherwise; pages have a policy of their own. */
export const headersOfEveryAnswer = (publicAddress = process.env.NEXTAUTH_URL ?? '') => ({
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // An unpublished article must not leak to the server log of a source.
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ...(publicAddress.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
})

/**
 * Completes whatever answer is given: with those headers, with the id under which the log and the history tell of the request, with the methods there are where one was refused, with a body where an error comes without one, and as 503 where
 * a page failed only because the database was away (`scope.unavailable`), for a page cannot say so itself.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ id?: string, unavailable?: boolean }} scope
 */
export function completeAnswer(request, response, scope) {
  let refusal = null
  onHeaders(response, function complete() {
    if (this.statusCode === 500 && scope.unavailable) {
      this.statusCode = 503
      this.statusMessage = STATUS_CODES[503]
      this.setHeader('Retry-After', '2')
    }
    if (this.statusCode >= 400 && !this.hasHeader('content-type')) {
      refusal = refusalFor(this.statusCode)
      this.removeHeader('content-length')
      setHead(request, this, refusal)
    }
    if (this.statusCode === 405 && !this.hasHeader('allow')) this.setHeader('Allow', allowed(request))
    if (scope.id) this.setHeader('Request-Id', scope.id)
    for (const [name, value] of Object.entries(headersOfEveryAnswer())) {
      if (!this.hasHeader(name)) this.setHeader(name, value)
    }
  })
  const end = response.end
  response.end = function endWithBody(...words) {
    if (!this.headersSent) this.writeHead(this.statusCode)
    return refusal ? end.call(this, bodyOf(request, refusal)) : end.apply(this, words)
  }
}

/** The methods of an address, as the application knows them once it has started (`instrumentation.ts`). */
function allowed(request) {
  const methodsAt = globalThis[Symbol.for('isnad.methods-at')] ?? methodsOf
  const { url } = request
  return (isApi(request) ? methodsAt(url.split('?')[0]) : methodsOf(url)).join(', ')
}

/** Answers a refusal: as problem details (RFC 9457) below /api/, as a plain line elsewhere. */
export function sendRefusal(request, response, refusal) {
  response.statusCode = refusal.status
  setHead(request, response, refusal)
  response.end(bodyOf(request, refusal))
}

function setHead(request, response, { status }) {
  const type = isApi(request) ? 'application/problem+json' : 'text/plain; charset=utf-8'
  response.setHeader('Content-Type', type)
  response.setHeader('Cache-Control', 'no-store')
  if (status === 503) response.setHeader('Retry-After', '5')
}

function bodyOf(request, { status, code, title }) {
  return isApi(request)
    ? JSON.stringify({ type: `urn:isnad:problem:${code}`, title, status, code })
    : `${title}\n`
}

const isApi = ({ url }) => url?.startsWith('/api/') === true

/** The whole of a refusal, for a connection on which no request could be read. */
export function rawRefusal({ status, title }) {
  const headers = { ...headersOfEveryAnswer(), 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' }
  const lines = Object.entries({ ...headers, 'Content-Length': title.length, Connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${title}`
}

const refusalFor = (status) =>
  Object.values(refusals).find((refusal) => refusal.status === status) ?? {
    status,
    code: status < 500 ? 'malformed' : 'unexpected',
    title: STATUS_CODES[status] ?? 'The request failed',
  }
