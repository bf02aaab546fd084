'use client'

import { useEffect, useRef } from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import type { Filter } from '@/lib/domain/claim/claim-standing'
import { queryOf } from '@/lib/domain/claim/filter-query'
import { useRouter } from '@/lib/i18n/navigation'

type Open = (number: number, how: { focus: boolean }) => void

/**
 * Keeps the address of the page on the active claim (`#claim-7`) and the filter (`?state=open`), so that it can be sent and
 * loaded again; and opens the claim an address names.
 */
export function useClaimAddress(active: number | null, filter: Filter, open: Open): void {
  const latest = useRef({ active, open })
  useEffect(() => {
    latest.current = { active, open }
  })

  useEffect(() => {
    function follow() {
      const number = /^#claim-(\d{1,6})$/.exec(window.location.hash)?.[1]
      if (number) latest.current.open(Number(number), { focus: true })
      return number !== undefined
    }
    const { active: asked, open: openAsked } = latest.current
    if (!follow() && asked !== null) openAsked(asked, { focus: true })
    const stop = whenArrived(() => document.activeElement === document.body && follow())
    window.addEventListener('hashchange', follow)
    return () => {
      stop()
      window.removeEventListener('hashchange', follow)
    }
  }, [])

  const arrived = useRef(false)
  useEffect(() => {
    // The first render must not wipe the address that is about to be followed.
    if (arrived.current || active !== null) {
      const { pathname, search, hash } = window.location
      const query = [queryOf(filter).slice(1), reviewIn(search)].filter((part) => part !== '').join('&')
      const wanted = (query && `?${query}`) + (active === null ? '' : `#claim-${active}`)
      if (search + hash !== wanted) window.history.replaceState(null, '', pathname + wanted)
    }
    arrived.current = true
  }, [active, filter])
}

/**
 * Once the browser has gone to the place that the address names. It does so by itself when the page is drawn, which may be
 * later than this, and takes focus from whatever has it.
 */
function whenArrived(then: () => void): () => void {
  const gone = new AbortController()
  const afterTwoFrames = () =>
    requestAnimationFrame(() => requestAnimationFrame(() => gone.signal.aborted || then()))
  if (document.readyState === 'complete') afterTwoFrames()
  else window.addEventListener('load', afterTwoFrames, { once: true, signal: gone.signal })
  return () => gone.abort()
}

/** That the article is open as one of a review stays in its address, so that it is one after a reload, too. */
export function reviewIn(search: string): string {
  const review = new URLSearchParams(search).get('review')
  return review === null ? '' : `${new URLSearchParams({ review })}`
}

/**
 * Others work on the same article: coming back to the window shows what they did. Not when the session is over, for then the
 * page would be taken away under what is typed in it.
 */
export function useRefreshOnReturn(): void {
  const router = useRouter()
  const { connection } = useOwnPage()
  useEffect(() => {
    let last = Date.now()
    async function refresh() {
      if (document.visibilityState !== 'visible' || Date.now() - last < 5000) return
      last = Date.now()
      if (await connection.check()) router.refresh()
    }
    window.addEventListener('focus', refresh)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      window.removeEventListener('focus', refresh)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [router, connection])
}
