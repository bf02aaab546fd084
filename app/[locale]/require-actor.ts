import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Locale } from '@/lib/i18n/locales'
import { redirect } from '@/lib/i18n/navigation'
import { pageActor } from './page-actor'

/** Who is asking; whoever is signed out signs in first and comes back to `here`, a path without its language. */
export async function requireActor(locale: Locale, here: string): Promise<Actor> {
  const actor = await pageActor()
  return actor ?? redirect({ href: { pathname: '/sign-in', query: { next: here } }, locale })
}
