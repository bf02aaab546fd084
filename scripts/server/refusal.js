import { parseAndValidateFlightRouterState } from 'next/dist/server/app-render/parse-and-validate-flight-router-state.js'
import { isOwnHost } from './own-host.js'

/**
 * What the server refuses before anything else looks at it: requests that no part of the product has an answer to, and on
 * which what stands behind it would fail.
 *
 * @param {{ method?: string, url?: string, headers: import('node:http').IncomingHttpHeaders, socket?: { localAddress?: string } }} request
 * @param {string} publicAddress where people find this installation
 * @returns {{ status: number, code: string, title: string } | null}
 */
export function refusalOf(request, publicAddress) {
  const { method = '', url = '', headers } = request
  if (!isPath(url) || !isHost(headers.host) || !isRouterState(headers)) return refusals.malformed
  if (!isOwnHost(request, publicAddress)) return refusals.misdirected
  return methodsOf(url).includes(method) ? null : refusals.method
}

/** The methods that something at such an address may have: pages are read, and one is written to by readers. */
export function methodsOf(url = '') {
  if (/^\/r\/[^/?]+\/error(?:\?|$)/.test(url)) return ['GET', 'HEAD', 'POST']
  return /^\/(?:api\/|__nextjs_)/.test(url) ? methods : ['GET', 'HEAD']
}

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']

export const refusals = {
  malformed: { status: 400, code: 'malformed', title: 'The request cannot be read' },
  notFound: { status: 404, code: 'not-found', title: 'There is no such thing here' },
  method: { status: 405, code: 'method-not-allowed', title: 'This method is not to be had here' },
  timeout: { status: 408, code: 'too-slow', title: 'The request took too long to arrive' },
  expectation: { status: 417, code: 'malformed', title: 'This expectation cannot be met' },
  misdirected: { status: 421, code: 'foreign-host', title: 'This is not the address of this site' },
  tooLarge: { status: 431, code: 'too-large', title: 'The headers of the request are too large' },
  stopping: { status: 503, code: 'busy', title: 'Shutting down; try again' },
}

/** A path of this site with percent codes that are UTF-8: not `*`, not an address of another site. */
function isPath(url) {
  if (!url.startsWith('/') || url.startsWith('//')) return false
  try {
    return decodeURIComponent(url.split('?')[0]) !== ''
  } catch {
    return false
  }
}

/** A name or address with a port, as an address is made of it (RFC 9110, 7.2). */
function isHost(host = '') {
  return /^[\w.~-]+(?::\d{1,5})?$|^\[[\da-f:.]+\](?::\d{1,5})?$/i.test(host)
}

/** Which parts of a page a browser has already. Next fails on one that is none, so its own reading of it comes first. */
function isRouterState({ 'next-router-state-tree': state }) {
  try {
    parseAndValidateFlightRouterState(state)
    return true
  } catch {
    return false
  }
}
