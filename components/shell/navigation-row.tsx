'use client'

import { type ComponentProps, useEffect, useRef } from 'react'
import { usePathname } from '@/lib/i18n/navigation'

/**
 * Links in a row that scrolls where it is longer than the screen is wide: it fades where it goes on, and the link of the page that one
 * is on is in sight.
 */
export function NavigationRow(props: ComponentProps<'nav'>) {
  const row = useRef<HTMLElement>(null)
  const pathname = usePathname()

  useEffect(() => {
    const here = row.current
    if (!here) return
    const look = () => {
      const { left, right } = here.getBoundingClientRect()
      const links = Array.from(here.children, (link) => link.getBoundingClientRect())
      const more = [
        links.some((link) => link.left + padding < left) ? 'left' : '',
        links.some((link) => link.right - padding > right) ? 'right' : '',
      ]
      here.dataset.more = more.join(' ').trim()
    }
    const widths = new ResizeObserver(look)
    widths.observe(here)
    // A count that comes to a link makes it wider.
    for (const link of here.children) widths.observe(link)
    here.addEventListener('scroll', look, { passive: true })
    return () => {
      widths.disconnect()
      here.removeEventListener('scroll', look)
    }
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another link
  useEffect(() => {
    const link = row.current?.querySelector('[aria-current]')
    const [outer, inner] = [row.current?.getBoundingClientRect(), link?.getBoundingClientRect()]
    if (!outer || !inner) return
    // The row alone: the page stays where it is.
    const beyond =
      Math.max(0, inner.right + spare - outer.right) - Math.max(0, outer.left + spare - inner.left)
    row.current?.scrollBy({ left: beyond, behavior: 'instant' })
  }, [pathname])

  return <nav {...props} ref={row} />
}

/** Pixels beside the words of a link: where those alone are beyond the edge, nothing is missing. */
const padding = 10

/** Pixels of the next link that are to be seen besides. */
const spare = 40
