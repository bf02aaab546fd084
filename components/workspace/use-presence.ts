'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { callApi } from '@/components/api'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { useLive, useNews } from '@/components/live/live-context'
import { newId } from '@/components/new-id'
import { calls } from '@/lib/api/calls'
import type { ArticleId, ClaimId } from '@/lib/domain/ids'
import { saysAgainAfter } from '@/lib/domain/live/presences'

/** Tells the others which claim of the article is open here, and while something is written in a form of it. */
export function usePresence(article: ArticleId, claim: ClaimId | null): void {
  const { id: member } = useOwnPage()
  const live = useLive()
  const [tab] = useState(newId)
  const writing = useIsWriting() && claim !== null
  const latest = useRef<Said | null>(null)

  const say = useCallback(
    (where: Said, keepalive = false) => {
      if (live?.isHearing)
        void callApi(calls.tellPresence, { body: { ...where, tab } }, { member, keepalive })
    },
    [live, member, tab],
  )
  const sayAgain = useCallback(() => {
    if (latest.current && document.visibilityState === 'visible') say(latest.current)
  }, [say])
  useNews(({ kind }) => kind === 'ready' && sayAgain())

  useEffect(() => {
    latest.current = { article, claim, writing }
    // Going through claims one after the other tells where one stays.
    const timer = window.setTimeout(sayAgain, settles)
    return () => window.clearTimeout(timer)
  }, [article, claim, writing, sayAgain])
  useEffect(() => {
    const leave = () => say({ article: null, claim: null, writing: false }, true)
    const timer = window.setInterval(sayAgain, saysAgainAfter)
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', sayAgain)
    return () => {
      window.clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', sayAgain)
      leave()
    }
  }, [say, sayAgain])
}

type Said = { article: ArticleId | null; claim: ClaimId | null; writing: boolean }

/** Whether something was typed in a form of the page a moment ago. */
function useIsWriting(): boolean {
  const [isWriting, setWriting] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const typed = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest('#content form')) return
      setWriting(true)
      clearTimeout(timer)
      timer = setTimeout(() => setWriting(false), goesOnFor)
    }
    document.addEventListener('input', typed)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('input', typed)
    }
  }, [])
  return isWriting
}

/** Milliseconds. */
const [settles, goesOnFor] = [250, 6_000]
