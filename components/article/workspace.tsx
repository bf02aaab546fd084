'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { type Filter, inTextOrder, passes, showAll } from '@/components/claim/claim-standing'
import type { Actor } from '@/lib/domain/actor'
import type { Article } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { type Panel, panelElement, waitingPanel } from './panel'
import { useClaims } from './use-claims'
import { useFocusRequest } from './use-focus-request'
import { useClaimAddress, useRefreshOnReturn } from './use-page-events'

export type WorkspaceArticle = Pick<Article, 'id' | 'language' | 'direction'> & { revision: number }

type Workspace = {
  actor: Pick<Actor, 'id' | 'role'>
  article: WorkspaceArticle
  claims: readonly Claim[]
  /** What the filter leaves, and the active claim in any case; in text order. */
  shown: readonly Claim[]
  filter: Filter
  setFilter(filter: Filter): void
  active: number | null
  /** The form that is open in the active card. */
  panel: Panel | null
  /** Opens a claim's card; `focus` moves there, which keyboards and links want and a mouse does not. */
  open(number: number, how?: { panel?: Panel | null; focus?: boolean }): void
  close(): void
  /** Takes in a claim as the server has just answered it, so that nobody waits for the page to come again. */
  learn(claim: Claim): void
  /** Puts focus on an element as soon as it is there. */
  focusOn(id: string): void
  /** Says something to whoever does not see it happen, and briefly to whoever does. */
  announce(text: string): void
  announced: { text: string; turn: number }
  keysShown: boolean
  showKeys(shown: boolean): void
}

type Props = {
  actor: Pick<Actor, 'id' | 'role'>
  article: WorkspaceArticle
  claims: Claim[]
  opened: number | null
  children: ReactNode
}

export function WorkspaceProvider({ actor, article, claims: fromServer, opened, children }: Props) {
  const { claims, learn } = useClaims(fromServer)
  const [active, setActive] = useState<number | null>(opened)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [filter, setFilter] = useState(showAll)
  const [announced, setAnnounced] = useState({ text: '', turn: 0 })
  const focusOn = useFocusRequest()
  const [keysShown, showKeys] = useState(false)
  const turn = useRef(0)

  const announce = useCallback((text: string) => {
    turn.current += 1
    setAnnounced({ text, turn: turn.current })
  }, [])

  const open = useCallback(
    (number: number, how: { panel?: Panel | null; focus?: boolean } = {}) => {
      const claim = claims.find((candidate) => candidate.number === number)
      setActive(number)
      // Not said: the form in which something waits to be sent, so that it is there again after a reload.
      setPanel(how.panel === undefined && claim ? waitingPanel(actor.id, claim.id) : (how.panel ?? null))
      if (how.focus) focusOn(how.panel ? panelElement(number, how.panel) : `claim-${number}-title`)
    },
    [focusOn, claims, actor.id],
  )
  const close = useCallback(() => {
    setActive(null)
    setPanel(null)
  }, [])

  useClaimAddress(active, open)
  useRefreshOnReturn()

  const shown = useMemo(
    () => inTextOrder(claims.filter((claim) => claim.number === active || passes(claim, filter))),
    [claims, active, filter],
  )
  const value: Workspace = {
    ...{ actor, article, claims, shown, filter, setFilter, active, panel, open, close },
    ...{ learn, focusOn, announce, announced, keysShown, showKeys },
  }
  return <WorkspaceContext value={value}>{children}</WorkspaceContext>
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider around it')
  return workspace
}

const WorkspaceContext = createContext<Workspace | null>(null)
