import createLocaleRouting from 'next-intl/middleware'
import { routing } from '@/lib/i18n/routing'

/**
 * Leads an address without a language to the reader's. Pages that have one do not come by: what they need of each request is given
 * to them by `scripts/server/page.js`, for a fifth of what it costs to come by here.
 */
export const proxy = createLocaleRouting(routing)

export const config = {
  matcher: '/((?!api/|_next/|r/|s/|feeds/|(?:ar|en)(?:/|$)|icon.svg$|favicon.ico$).*)',
}
