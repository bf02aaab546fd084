'use client'

import { useCallback, useMemo, useState } from 'react'
import type { Claim } from '@/lib/domain/claim'

/**
 * The claims of the page, with those that the API has answered since in their place. What the server renders next wins
 * again, unless it was rendered before the answer.
 */
export function useClaims(fromServer: readonly Claim[]): {
  claims: readonly Claim[]
  learn(claim: Claim): void
} {
  const [state, setState] = useState({ fromServer, learned: nothing })
  if (state.fromServer !== fromServer)
    setState({ fromServer, learned: stillNewer(state.learned, fromServer) })

  const learn = useCallback((claim: Claim) => {
    setState(({ learned, ...rest }) => ({
      ...rest,
      learned: [...learned.filter(({ id }) => id !== claim.id), claim],
    }))
  }, [])
  const claims = useMemo(() => merge(fromServer, state.learned), [fromServer, state.learned])
  return { claims, learn }
}

export function merge(fromServer: readonly Claim[], learned: readonly Claim[]): readonly Claim[] {
  if (learned.length === 0) return fromServer
  const byId = new Map(learned.map((claim) => [claim.id, claim]))
  const known = fromServer.map((claim) => byId.get(claim.id) ?? claim)
  const ids = new Set(fromServer.map(({ id }) => id))
  return [...known, ...learned.filter(({ id }) => !ids.has(id))]
}

/** What an answer said that this rendering does not know of yet. */
export function stillNewer(learned: readonly Claim[], fromServer: readonly Claim[]): readonly Claim[] {
  const versions = new Map(fromServer.map(({ id, version }) => [id, version]))
  return learned.filter(({ id, version }) => (versions.get(id) ?? 0) < version)
}

const nothing: readonly Claim[] = []
