'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import { callApi } from '@/components/api'
import { useWorkspace } from '@/components/workspace/workspace'
import { calls } from '@/lib/api/calls'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { nextToDecide } from '@/lib/domain/claim/review-order'
import type { ClaimId } from '@/lib/domain/ids'
import { useRouter } from '@/lib/i18n/navigation'
import { reviewAddress } from './review-address'
import { sayOnArrival, takeWhatWasSaid } from './said-on-arrival'
import { askForLines, useQueueLines } from './use-queue-lines'

/** What takes focus when nothing is left to decide. */
export const nothingLeft = 'review-nothing-left'

/**
 * Leads through what waits for an editor: once the open proposal is decided, whoever decided it, the next one opens, in
 * another article if need be. Nothing that one writes is left behind: a form that is open holds its claim open.
 */
export function useReview(fromServer: readonly QueueLine[], started: number) {
  const t = useTranslations('queue.review')
  const router = useRouter()
  const { actor, article, active, claims, wholeOf, panel, open, learn, announce, focusOn } = useWorkspace()
  const { lines, latest, learn: learnLines } = useQueueLines(fromServer, claims)
  const shown = claims.find(({ number }) => number === active) ?? null

  const goTo = useCallback(
    async (line: QueueLine) => {
      if (line.article.id !== article.id) return router.push(reviewAddress(line, started))
      const here = wholeOf(line.claim.id)
      // Nobody decides on less than what waits now.
      if (!here || here.version < line.claim.version) {
        const answer = await callApi(calls.readClaim, { params: { claimId: line.claim.id } })
        if (answer.ok) learn(answer.value)
      }
      open(line.claim.number, { focus: true })
    },
    [article.id, started, wholeOf, learn, open, router],
  )

  /** The claim that is open, for what comes back later. */
  const at = useRef<ClaimId | null>(null)
  /** The list in which the claim that is being read stood. */
  const reading = useRef<{ id: ClaimId; before: readonly QueueLine[] } | null>(null)
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
      learnLines(now)
      const said = [
        ...(own ? [] : [t('byOthers', { number: decided?.number ?? 0 })]),
        ...(own && decided?.state === 'approved' ? [t('approved', { number: decided.number })] : []),
        ...(missed > 0 ? [t('missed', { count: missed })] : []),
        t('left', { count: now.length }),
      ].join(' ')
      const leaves = isStillThere && next !== null && next.article.id !== article.id
      if (leaves) sayOnArrival(said)
      else announce(said)
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

  // What the list says otherwise than the page of the claim that is being read is shown before it is decided on.
  const version = shown?.version ?? 0
  useEffect(() => {
    if (id === null || !isWaiting || reading.current?.id !== id) return
    const line = lines.find(({ claim }) => claim.id === id)
    const stood = reading.current.before.some(({ claim }) => claim.id === id)
    if (line ? line.claim.version <= version : !stood) return
    void callApi(calls.readClaim, { params: { claimId: id } }).then((answer) => {
      if (answer.ok && answer.value.version > version) learn(answer.value)
    })
  }, [id, isWaiting, version, lines, learn])

  useEffect(() => {
    const said = takeWhatWasSaid()
    if (said) announce(said)
  }, [announce])

  return { lines, here: lines.find(({ claim }) => claim.id === id) ?? null, goTo }
}
