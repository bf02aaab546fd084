import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Locale } from '@/lib/i18n/locales'
import { redirect } from '@/lib/i18n/navigation'
import { pageVisitor } from './page-actor'

/** Who is asking; whoever is signed out signs in first, and sets a second factor up if they need one, and comes back to `here`, a path without its language. */
export async function requireActor(locale: Locale, here: string): Promise<Actor> {
  const visitor = await pageVisitor()
  if (visitor && !visitor.lacksFactor) return visitor.actor
  const pathname = visitor ? '/second-factor' : '/sign-in'
  return redirect({ href: { pathname, query: { next: here } }, locale })
}
