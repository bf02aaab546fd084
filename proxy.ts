import { NextRequest } from 'next/server'
import createLocaleRouting from 'next-intl/middleware'
import { contentSecurityPolicy } from '@/lib/content-security-policy'
import { routing } from '@/lib/i18n/routing'

const routeByLocale = createLocaleRouting(routing)
const development = process.env.NODE_ENV === 'development'

/**
 * Gives every page its language and its own Content-Security-Policy, and nothing else: who may see what is decided by the
 * operations. Next reads the nonce from the policy on the request, so a policy that came in from outside is replaced.
 */
export function proxy(request: NextRequest) {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, development)

  const headers = new Headers(request.headers)
  headers.delete('content-security-policy-report-only')
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)

  const response = routeByLocale(new NextRequest(request, { headers }))
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: '/((?!api/|_next/|r/|s/|feeds/|icon.svg$|favicon.ico$).*)' }
