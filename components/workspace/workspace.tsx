'use client'

import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import type { WordCursorHandle } from '@/components/text/word-cursor'
import type { ApiProblem } from '@/lib/api/problem'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { arePainted, inTextOrder, mostWholeClaims } from '@/lib/domain/claim/claim-listing'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import { type Filter, passes } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import type { ClaimId } from '@/lib/domain/ids'
import type { Actor } from '@/lib/domain/newsroom/actor'
import type { Person } from '@/lib/domain/newsroom/person'
import type { StrictRules } from '@/lib/domain/newsroom/strict-rules'
import { RangeIndex } from '@/lib/domain/text/range-index'
import { type Panel, panelElement, waitingPanel } from './panel'
import { type Claims, type PageClaims, useClaims } from './use-claims'
import { type FocusRequest, useFocusRequest } from './use-focus-request'
import { type Notices, useNotices } from './use-notices'
import { useOpenedClaim } from './use-opened-claim'
import { useClaimAddress, useRefreshOnReturn } from './use-page-events'
import { useWordsInSight } from './use-words-in-sight'

export type WorkspaceArticle = Pick<Article, 'id' | 'language' | 'direction'> & {
  revision: number
  /** Out of the check: nothing is marked in it. */
  withdrawn: boolean
}

/** `focus` moves to the card, which keyboards and links want and a mouse does not. */
type HowToOpen = { panel?: Panel | null; focus?: boolean }

/** The part of a workspace that stays the same until another page comes. */
type WorkspaceActions = Pick<Claims, 'learn' | 'remember' | 'recall'> &
  Pick<Notices, 'announce' | 'announceNews'> & {
    actor: Pick<Actor, 'id' | 'role'> & { strict: StrictRules }
    article: WorkspaceArticle
    /** The word that the keyboard stands on, where one may select with it. */
    wordCursor: RefObject<WordCursorHandle | null>
    attend(number: number | null): void
    setPlacing(id: ClaimId | null): void
    /** Opens a claim's card. */
    open(number: number, how?: HowToOpen): void
    close(): void
    /** Whether this form is the one that is open now. */
    isOpen(number: number, panel: Panel): boolean
    /** Puts focus on an element as soon as it is there. */
    focusOn: FocusRequest
  }

type Workspace = WorkspaceActions &
  Claims &
  Pick<Notices, 'announced' | 'news'> & {
    /** Whoever had a hand in the claims when the page was made. */
    people: readonly Person[]
    /** What the filter leaves, and the active claim in any case; in text order. */
    shown: readonly ListedClaim[]
    /** So many claims that only the cards near the words on the screen are drawn. */
    many: boolean
    /** So many claims in the text that the browser paints them: no element of the page holds their words. */
    painted: boolean
    /** The claims that stand in this text, withdrawn ones too. */
    claimIndex: RangeIndex<ListedClaim>
    filter: Filter
    setFilter(filter: Filter): void
    active: number | null
    /** Why the rest of the active claim could not be had. */
    activeProblem: ApiProblem | null
    /** The claim whose card is drawn wherever it is, for focus is in it or on its way there. */
    attended: number | null
    /** The claim of the tray that the next words selected are for. */
    placing: Claim | null
    /** The form that is open in the active card. */
    panel: Panel | null
    keysShown: boolean
    showKeys(shown: boolean): void
  }

type Props = {
  actor: Pick<Actor, 'id' | 'role'> & { strict: StrictRules }
  article: WorkspaceArticle
  claims: PageClaims
  people: Person[]
  /** The claim and the filter that the address names. */
  opened: number | null
  filter: Filter
  children: ReactNode
}

export function WorkspaceProvider({
  actor,
  article,
  claims: fromServer,
  people,
  opened,
  filter: asked,
  children,
}: Props) {
  const { claims, wholeOf, learn, remember, recall } = useClaims(fromServer)
  const { drafts, outbox } = useOwnPage()
  const [active, setActive] = useState<number | null>(opened)
  const [attended, attend] = useState<number | null>(null)
  const [placingId, setPlacing] = useState<ClaimId | null>(null)
  const [panel, setPanel] = useState<Panel | null>(null)
  const [filter, setFilter] = useState(asked)
  const { announced, news, announce, announceNews } = useNotices()
  const focusOn = useFocusRequest()
  const [keysShown, showKeys] = useState(false)

  const latest = useRef(claims)
  const openNow = useRef({ active, panel })
  /** Whether a form was chosen, or left, since the claim was opened: then none opens by itself. */
  const hasChosen = useRef(false)
  useLayoutEffect(() => {
    latest.current = claims
    openNow.current = { active, panel }
  }, [claims, active, panel])
  const open = useCallback(
    (number: number, how: HowToOpen = {}) => {
      const claim = latest.current.find((candidate) => candidate.number === number)
      setActive(number)
      hasChosen.current = how.panel !== undefined
      // Not said: the form in which something waits to be sent, so that it is there again after a reload.
      setPanel(how.panel === undefined && claim ? waitingPanel(drafts, claim.id) : (how.panel ?? null))
      if (!how.focus) return
      // A withdrawn claim lacks most forms: nothing is held for one that may never come.
      if (how.panel) focusOn(panelElement(number, how.panel), claim?.state !== 'withdrawn')
      else focusOn(`claim-${number}-title`)
    },
    [focusOn, drafts],
  )
  const close = useCallback(() => {
    setActive(null)
    setPanel(null)
  }, [])
  const isOpen = useCallback(
    (number: number, form: Panel) => openNow.current.active === number && openNow.current.panel === form,
    [],
  )

  useClaimAddress(active, filter, open)
  useEffect(() => {
    function openWaiting() {
      const claim = latest.current.find(({ number }) => number === openNow.current.active)
      if (claim) setPanel((panel) => panel ?? waitingPanel(drafts, claim.id))
    }
    const stops = [
      drafts.whenHere(() => hasChosen.current || openWaiting()),
      outbox.whenSent(({ refused }) => refused > 0 && openWaiting()),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [drafts, outbox])
  const activeClaim = claims.find(({ number }) => number === active) ?? null
  useWordsInSight(activeClaim, panel)
  const activeProblem = useOpenedClaim(activeClaim, fromServer, learn)
  useRefreshOnReturn()

  const passing = useMemo(
    () => inTextOrder(claims.filter((claim) => passes(claim, filter))),
    [claims, filter],
  )
  const left = activeClaim && !passes(activeClaim, filter) ? activeClaim : null
  const shown = useMemo(() => (left ? inTextOrder([...passing, left]) : passing), [passing, left])
  const many = claims.length > mostWholeClaims
  const painted = useMemo(() => arePainted(claims, article.revision), [claims, article.revision])
  const claimIndex = useMemo(
    () => new RangeIndex(claims.filter((claim) => claim.revision === article.revision)),
    [claims, article.revision],
  )
  const placed = placingId && wholeOf(placingId)
  const placing = placed && waitsForPlace(placed) ? placed : null
  const wordCursor = useRef<WordCursorHandle | null>(null)
  const actions: WorkspaceActions = useMemo(
    () => ({
      ...{ actor, article, wordCursor, attend, setPlacing, open, close, isOpen },
      ...{ learn, remember, recall, focusOn, announce, announceNews },
    }),
    [actor, article, open, close, isOpen, learn, remember, recall, focusOn, announce, announceNews],
  )
  const value: Workspace = {
    ...actions,
    ...{ people, claims, wholeOf, shown, many, painted, claimIndex, filter, setFilter },
    ...{ active, activeProblem, attended, placing, panel, announced, news, keysShown, showKeys },
  }
  return (
    <ActionsContext value={actions}>
      <WorkspaceContext value={value}>{children}</WorkspaceContext>
    </ActionsContext>
  )
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider around it')
  return workspace
}

const WorkspaceContext = createContext<Workspace | null>(null)

/** What may be done and with what, for parts of the page that need not follow what is open and what is said. */
export function useWorkspaceActions(): WorkspaceActions {
  const actions = useContext(ActionsContext)
  if (!actions) throw new Error('useWorkspaceActions needs a WorkspaceProvider around it')
  return actions
}

const ActionsContext = createContext<WorkspaceActions | null>(null)
