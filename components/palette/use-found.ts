'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { Found } from '@/lib/domain/search/found'

/** What is found for what is being typed, after a pause in typing: null as long as nothing is asked. The last answer stays until the next. */
export function useFound(typed: string): Found[] | null {
  const [found, setFound] = useState<Found[] | null>(null)
  useEffect(() => {
    if (typed.trim() === '') {
      setFound(null)
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const asked = { query: { q: typed.slice(0, 300), limit: 8 } }
      const answer = await callApi(calls.findAnything, asked, { signal: abort.signal }).catch(() => null)
      if (!abort.signal.aborted) setFound(answer?.ok ? answer.value.items : null)
    }, 150)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [typed])
  return found
}
