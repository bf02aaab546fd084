'use client'

import { useEffect, useState } from 'react'
import { callApi } from '@/components/api'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { ClaimId } from '@/lib/domain/ids'
import { inPlainDigits } from '@/lib/domain/text/digits'

/** A claim to choose; `title` is that of its article, null where that is the one that is open. */
export type Offered = { id: ClaimId; number: number; words: string; language: string; title: string | null }

/** The claims that what is typed may mean, after a pause in typing: one of this article by its number, else any by its words. */
export function useOfferedClaims(typed: string): Offered[] | null {
  const { article, claims } = useWorkspace()
  const [found, setFound] = useState<Offered[] | null>(null)
  const asked = typed.trim()
  const number = numberIn(asked)
  useEffect(() => {
    setFound(null)
    if (asked === '' || number !== null) return
    const abort = new AbortController()
    const timer = window.setTimeout(async () => {
      const query = { q: asked.slice(0, 300), kind: 'claim', limit: 8 } as const
      const answer = await callApi(calls.findAnything, { query }, { signal: abort.signal }).catch(() => null)
      if (abort.signal.aborted || !answer?.ok) return
      setFound(
        answer.value.items.flatMap(({ claim, article: of, title, withdrawn }) =>
          claim && of && !withdrawn
            ? [
                {
                  ...{ id: claim.id, number: claim.number, words: title, language: of.language },
                  title: of.id === article.id ? null : of.title,
                },
              ]
            : [],
        ),
      )
    }, 200)
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [asked, number, article.id])
  if (number === null) return found
  return claims.flatMap((claim) =>
    claim.number === number && claim.state !== 'withdrawn'
      ? [{ id: claim.id, number, words: claim.quote ?? '', language: article.language, title: null }]
      : [],
  )
}

/** A number alone, be it with its mark and in the digits of Arabic. */
function numberIn(typed: string): number | null {
  const [, digits] = /^#?\s*(\d{1,6})$/.exec(inPlainDigits(typed)) ?? []
  return digits === undefined ? null : Number(digits)
}
