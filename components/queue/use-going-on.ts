'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { sayOnArrival } from '@/components/workspace/said-on-arrival'
import { useWorkspace } from '@/components/workspace/workspace'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { nextToDecide } from '@/lib/domain/claim/review-order'
import type { ClaimId } from '@/lib/domain/ids'
import type { GoTo } from './use-go-to'
import { askForLines } from './use-queue-lines'

/** What takes focus when nothing is left to decide. */
export const nothingLeft = 'review-nothing-left'

/** The claim that is being read for a decision, and the list in which it stood. */
export type Reading = RefObject<{ id: ClaimId; before: readonly QueueLine[] } | null>

type Queue = {
  latest: RefObject<readonly QueueLine[]>
  learn(lines: readonly QueueLine[]): void
  goTo: GoTo
}

/**
 * Once the open proposal is decided, whoever decided it, the next one opens, and what became of it is said. Nothing that one
 * writes is left behind: a form that is open holds its claim open.
 */
export function useGoingOn(shown: ListedClaim | null, { latest, learn, goTo }: Queue): Reading {
  const t = useTranslations('queue.review')
  const { actor, article, wholeOf, panel, announce, announceNews, focusOn } = useWorkspace()
  /** The claim that is open, for what comes back later. */
  const at = useRef<ClaimId | null>(null)
  const reading: Reading = useRef(null)

  const goOn = useRef(async (_from: ClaimId) => {})
  useLayoutEffect(() => {
    goOn.current = async (from) => {
      const before = reading.current?.before ?? latest.current
      reading.current = null
      const decided = wholeOf(from)
      const by = decided?.state === 'withdrawn' ? decided.withdrawal?.by : decided?.decision?.by
      const own = by?.id === actor.id
      const now = (await askForLines()) ?? latest.current.filter(({ claim }) => claim.id !== from)
      const isStillThere = at.current === from
      const next = nextToDecide(before, now, from)
      const waiting = new Set(now.map(({ claim }) => claim.id))
      const missed = before.filter(({ claim }) => claim.id !== from && !waiting.has(claim.id)).length
      learn(now)
      const said = [
        ...(own ? [] : [t('byOthers', { number: decided?.number ?? 0 })]),
        ...(own && decided?.state === 'approved' ? [t('approved', { number: decided.number })] : []),
        ...(missed > 0 ? [t('missed', { count: missed })] : []),
        t('left', { count: now.length }),
      ].join(' ')
      const leaves = isStillThere && next !== null && next.article.id !== article.id
      if (leaves) sayOnArrival(said)
      else if (own) announce(said)
      else announceNews(said)
      // Whoever has opened something else meanwhile is let be.
      if (!isStillThere) return
      if (next) await goTo(next)
      else focusOn(nothingLeft)
    }
  })

  const id = shown?.id ?? null
  useLayoutEffect(() => {
    at.current = id
  }, [id])
  const isWaiting = shown?.state === 'proposed'
  useEffect(() => {
    if (id === null) return
    if (isWaiting && reading.current?.id !== id) reading.current = { id, before: latest.current }
    if (!isWaiting && panel === null && reading.current?.id === id) void goOn.current(id)
  }, [id, isWaiting, panel, latest])
  return reading
}
