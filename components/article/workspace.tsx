'use client'

import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ApiProblem } from '@/components/api'
import { type Filter, passes, showAll } from '@/components/claim/claim-standing'
import type { Actor } from '@/lib/domain/actor'
import type { Article } from '@/lib/domain/article'
import type { Claim } from '@/lib/domain/claim'
import { waitsForPlace } from '@/lib/domain/claim-placing'
import type { ClaimId } from '@/lib/domain/ids'
import { arePainted, inTextOrder, type ListedClaim, mostWholeClaims } from '@/lib/domain/listed-claim'
import type { Person } from '@/lib/domain/person'
import { RangeIndex } from '@/lib/domain/text/range-index'
import { type Panel, panelElement, waitingPanel } from './panel'
import { type Claims, type PageClaims, useClaims } from './use-claims'
import { useFocusRequest } from './use-focus-request'
import { useOpenedClaim } from './use-opened-claim'
import { useClaimAddress, useRefreshOnReturn } from './use-page-events'
import type { WordCursorHandle } from './word-cursor-area'

export type WorkspaceArticle = Pick<Article, 'id' | 'language' | 'direction'> & { revision: number }

type Workspace = Claims & {
  actor: Pick<Actor, 'id' | 'role'>
  article: WorkspaceArticle
  /** Whoever had a hand in the claims when the page was made. */
  people: readonly Person[]
  /** What the filter leaves, and the active claim in any case; in text order. */
  shown: readonly ListedClaim[]
  /** So many claims that only the cards near the words on the screen are drawn. */
  many: boolean
  /** So many claims in the text that the browser paints them: no element of the page holds their words. */
  painted: boolean
  /** The claims that stand in this text, withdrawn ones too. */
  places: RangeIndex<ListedClaim>
  /** The word that the keyboard stands on, where one may select with it. */
  wordCursor: RefObject<WordCursorHandle | null>
  filter: Filter
  setFilter(filter: Filter): void
  active: number | null
  /** Why the rest of the active claim could not be had. */
  activeProblem: ApiProblem | null
  /** The claim whose card is drawn wherever it is, for focus is in it or on its way there. */
  attended: number | null
  attend(number: number | null): void
  /** The claim of the tray that the next words selected are for. */
  placing: Claim | null
  setPlacing(id: ClaimId | null): void
  /** The form that is open in the active card. */
  panel: Panel | null
  /** Opens a claim's card; `focus` moves there, which keyboards and links want and a mouse does not. */
  open(number: number, how?: { panel?: Panel | null; focus?: boolean }): void
  close(): void
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
  claims: PageClaims
  people: Person[]
  opened: number | null
  children: ReactNode
}

export function WorkspaceProvider({ actor, article, claims: fromServer, people, opened, children }: Props) {
  const { claims, wholeOf, learn } = useClaims(fromServer)
  const [active, setActive] = useState<number | null>(opened)
  const [attended, attend] = useState<number | null>(null)
  const [placingId, setPlacing] = useState<ClaimId | null>(null)
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
  const activeClaim = claims.find(({ number }) => number === active) ?? null
  const activeProblem = useOpenedClaim(activeClaim, fromServer, learn)
  useRefreshOnReturn()

  const shown = useMemo(
    () => inTextOrder(claims.filter((claim) => claim.number === active || passes(claim, filter))),
    [claims, active, filter],
  )
  const many = claims.length > mostWholeClaims
  const painted = useMemo(() => arePainted(claims, article.revision), [claims, article.revision])
  const places = useMemo(
    () => new RangeIndex(claims.filter((claim) => claim.revision === article.revision)),
    [claims, article.revision],
  )
  const placed = placingId && wholeOf(placingId)
  const placing = placed && waitsForPlace(placed) ? placed : null
  const wordCursor = useRef<WordCursorHandle | null>(null)
  const value: Workspace = {
    ...{ actor, article, people, claims, wholeOf, shown, many, painted, places, wordCursor },
    ...{
      filter,
      setFilter,
      active,
      activeProblem,
      attended,
      attend,
      placing,
      setPlacing,
      panel,
      open,
      close,
    },
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
