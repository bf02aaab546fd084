import { randomBytes } from 'node:crypto'
import { contentSecurityPolicy } from './content-security-policy.js'

/**
 * Gives a page its own Content-Security-Policy and tells Next of it, as of the page's language, which is remembered: all that Next
 * would need a request of its own for (`proxy.ts`). Next reads the nonce from the policy on the request, so what came in from outside
 * is replaced.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} development
 */
export function preparePage(request, response, development) {
  const { headers, url = '' } = request
  for (const name of told) delete headers[name]
  if (isNoPage.test(url)) return
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, development)
  headers['content-security-policy'] = policy
  headers['x-nonce'] = nonce
  response.setHeader('Content-Security-Policy', policy)

  const [, language] = inLanguage.exec(url) ?? []
  if (!language) return
  headers['x-next-intl-locale'] = language
  if (isDocument(headers) && languageIn(headers.cookie) !== language)
    response.setHeader('Set-Cookie', `NEXT_LOCALE=${language}; Path=/; Max-Age=31536000; SameSite=Lax`)
}

const told = [
  ...['content-security-policy', 'content-security-policy-report-only'],
  ...['x-nonce', 'x-next-intl-locale'],
]

const isNoPage = /^\/(?:api|_next|r|s|feeds)\/|^\/(?:icon\.svg|favicon\.ico)(?:\?|$)/

const inLanguage = /^\/(ar|en)(?:[/?]|$)/

/** Not what a page fetches ahead, whose language nobody may have chosen. */
function isDocument(headers) {
  return headers.rsc === undefined && ['document', undefined].includes(headers['sec-fetch-dest'])
}

const languageIn = (cookie = '') => /(?:^|;\s*)NEXT_LOCALE=(\w+)/.exec(cookie)?.[1]
