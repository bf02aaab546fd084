import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { getPathname } from '@/lib/i18n/navigation'

/** The way to a report, which the browser asks for as a document: none but the server draws one. */
export function ReportLink({
  article,
  ...link
}: {
  article: string
  className: string
  children: ReactNode
}) {
  return <a href={getPathname({ href: `/articles/${article}/report`, locale: useLocale() })} {...link} />
}
