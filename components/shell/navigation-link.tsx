'use client'

import type { ReactNode } from 'react'
import { Link, usePathname } from '@/lib/i18n/navigation'
import { LinkPending } from './link-pending'

type Props = { href: string; children: ReactNode }

/** A link of the header that knows whether one is there, or below there, already. */
export function NavigationLink({ href, children }: Props) {
  const pathname = usePathname()
  const here = pathname === href ? 'page' : pathname.startsWith(`${href}/`) ? 'true' : undefined
  return (
    <Link
      href={href}
      aria-current={here}
      className="border-b-2 border-transparent px-2 py-2 whitespace-nowrap text-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink sm:py-3.5"
    >
      {children}
      <LinkPending />
    </Link>
  )
}
