'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'
import { createPortal } from 'react-dom'
import { PendingMark } from './pending-mark'

/**
 * Follows the links that the server drew as those of Next are followed: without loading the page anew. Inside a heading the link
 * turns while its page is on the way, see `LinkPending`.
 */
export function SoftLinks() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const [followed, setFollowed] = useState<HTMLAnchorElement | null>(null)

  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-soft]') : null
      const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      if (!link || event.defaultPrevented || event.button !== 0 || elsewhere) return
      event.preventDefault()
      setFollowed(link)
      startTransition(() => router.push(`${link.pathname}${link.search}${link.hash}`))
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])

  return pending && followed?.closest('h2, h3') ? createPortal(<PendingMark />, followed) : null
}
