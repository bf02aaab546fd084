'use client'

import { type MouseEvent, memo } from 'react'
import { looks } from '@/components/claim/verdict-badge'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { CardTitle } from './card-title'
import { ClaimQuote } from './claim-quote'
import { ClosePane } from './close-pane'
import { Glance } from './glance'
import styles from './margin.module.css'
import { OpenedAssignment, OpenedClaim } from './opened-claim'

type Props = {
  claim: ListedClaim
  isActive: boolean
  /** Its place in a list of `total` of which not all is drawn. */
  index?: number
  total?: number
}

/** A claim in the margin: a few lines, and once it is opened a pane with all there is to know and do about it. */
export const ClaimCard = memo(function ClaimCard({ claim, isActive, index, total }: Props) {
  const { open } = useWorkspaceActions()
  const { verdict } = standingOf(claim)

  function press(event: MouseEvent) {
    if (isActive || !document.getSelection()?.isCollapsed) return
    if (event.target instanceof Element && event.target.closest('button, a')) return
    open(claim.number)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the button in its heading does this for the keyboard
    <li
      id={`claim-${claim.number}`}
      data-card={claim.number}
      data-pane={isActive || undefined}
      data-index={index}
      aria-setsize={total}
      aria-posinset={index === undefined ? undefined : index + 1}
      onClick={press}
      className={`${styles.card} scroll-mt-24 rounded-md border border-s-[3px] border-line bg-sheet text-[0.875rem] ${looks[verdict ?? 'none'].edge} ${isActive ? `${styles.pane} shadow-raised` : 'cursor-pointer hover:shadow-sheet'}`}
    >
      <div className={`${styles.head} ${isActive ? '' : 'px-4 py-2.5'}`}>
        <div className="flex items-start gap-2">
          <CardTitle claim={claim} isActive={isActive} />
          {isActive ? <ClosePane claim={claim} /> : null}
        </div>
        <ClaimQuote claim={claim} />
        {isActive ? <OpenedAssignment claim={claim} /> : <Glance claim={claim} />}
      </div>
      {isActive ? (
        <div data-pane-body className={styles.body}>
          <OpenedClaim claim={claim} />
        </div>
      ) : null}
    </li>
  )
})
