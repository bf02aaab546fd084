'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Claim } from '@/lib/domain/claim/claim'
import { listedOf } from '@/lib/domain/claim/claim-listing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { ClaimId } from '@/lib/domain/ids'

/** The claims of a page as the server rendered it: each is in one of the two lists. `listed` is JSON of very many `ListedClaim`. */
export type PageClaims = { whole: readonly Claim[]; listed: string }

export type Claims = {
  /** By number. */
  claims: readonly ListedClaim[]
  /** All there is to know of a claim, if the page had it or an answer since; the latter may be from before this page. */
  wholeOf(id: ClaimId): Claim | null
  learn(claim: Claim): void
  /** Notes that a person was shown a claim as it now stands, though the page still has it as it was. */
  remember(claim: Claim): void
  /** A claim as this page last showed it when it was so; null when it was never shown so since the page was opened. */
  recall(id: ClaimId, when: (claim: Claim) => boolean): Claim | null
}

/**
 * The claims of the page, with those that the API has answered since in their place. What the server renders next wins
 * again, unless it was rendered before the answer.
 */
export function useClaims(fromServer: PageClaims): Claims {
  const [state, setState] = useState({ fromServer, learned: none, before: none })
  if (state.fromServer.whole !== fromServer.whole || state.fromServer.listed !== fromServer.listed) {
    const learned = stillNewer(state.learned, known(fromServer))
    setState({ fromServer, learned, before: merge(state.before, state.learned) })
  }

  const learn = useCallback((claim: Claim) => {
    setState((now) => ({ ...now, learned: withNewest(now.learned, now.fromServer.whole, claim) }))
  }, [])
  const { fromServer: page, learned, before } = state
  const claims = useMemo(() => merge(known(page), learned.map(listedOf)), [page, learned])
  const whole = useMemo(
    () => new Map([...before, ...page.whole, ...learned].map((claim) => [claim.id, claim])),
    [before, page, learned],
  )
  const wholeOf = useCallback((id: ClaimId) => whole.get(id) ?? null, [whole])

  const shown = useRef(new Map<string, Claim>())
  const remember = useCallback((claim: Claim) => {
    shown.current.set(`${claim.id} ${claim.version}`, claim)
  }, [])
  useEffect(() => {
    for (const claim of whole.values()) remember(claim)
  }, [whole, remember])
  const recall = useCallback(
    (id: ClaimId, when: (claim: Claim) => boolean) =>
      [...shown.current.values()].findLast((claim) => claim.id === id && when(claim)) ?? null,
    [],
  )
  return { claims, wholeOf, learn, remember, recall }
}

type Versioned = Pick<Claim, 'id' | 'version'>

/** Answers do not come in the order in which they were asked for: an older one changes nothing. */
export function withNewest(
  learned: readonly Claim[],
  page: readonly Versioned[],
  claim: Claim,
): readonly Claim[] {
  const isNewer = ({ id, version }: Versioned) => id === claim.id && version > claim.version
  if (learned.some(isNewer) || page.some(isNewer)) return learned
  return [...learned.filter(({ id }) => id !== claim.id), claim]
}

export function merge<Known extends Versioned>(
  page: readonly Known[],
  learned: readonly Known[],
): readonly Known[] {
  if (learned.length === 0) return page
  const byId = new Map(learned.map((claim) => [claim.id, claim]))
  const merged = page.map((claim) => byId.get(claim.id) ?? claim)
  const ids = new Set(page.map(({ id }) => id))
  return [...merged, ...learned.filter(({ id }) => !ids.has(id))]
}

/** What an answer said that this rendering does not know of yet. */
export function stillNewer(learned: readonly Claim[], page: readonly Versioned[]): readonly Claim[] {
  const versions = new Map(page.map(({ id, version }) => [id, version]))
  return learned.filter(({ id, version }) => (versions.get(id) ?? 0) < version)
}

function known({ whole, listed: list }: PageClaims): readonly ListedClaim[] {
  const listed: ListedClaim[] = JSON.parse(list)
  if (listed.length === 0) return whole.map(listedOf)
  return [...whole.map(listedOf), ...listed].sort((a, b) => a.number - b.number)
}

const none: readonly Claim[] = []
