'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { Source } from '@/lib/domain/claim/source'

/** The newsroom's sources that fit what is being typed: null until there is something to show, after a pause in typing. */
export function useKnownSources(search: string): Source[] | null {
  const [found, setFound] = useState<Source[] | null>(null)
  useEffect(() => {
    if (search.length < 2) {
      setFound(null)
      return
    }
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const asked = { query: { search, limit: 5 } }
      const answer = await callApi(calls.listSources, asked, { signal: abort.signal }).catch(() => null)
      if (!abort.signal.aborted) setFound(answer?.ok ? answer.value.items : null)
    }, 250)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [search])
  return found
}
