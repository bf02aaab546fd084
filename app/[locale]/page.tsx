import { localeOf } from '@/lib/i18n/locale-of'
import { redirect } from '@/lib/i18n/navigation'

/** The articles are the front page. */
export default async function FrontPage({ params }: { params: Promise<{ locale: string }> }) {
  redirect({ href: '/articles', locale: await localeOf(params) })
}
