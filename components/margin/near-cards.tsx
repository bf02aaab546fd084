'use client'

import { type FocusEvent, Fragment, useRef, useSyncExternalStore } from 'react'
import { claimAt } from '@/components/text/claims-in-text'
import { useNearText } from '@/components/text/use-near-text'
import { wideWindow } from '@/components/ui/wide-window'
import { useWorkspace } from '@/components/workspace/workspace'
import { firstCards } from '@/lib/domain/claim/claim-listing'
import { ClaimCard } from './claim-card'
import { drawnIndexes, windowOver } from './claim-window'
import styles from './margin.module.css'
import { useCardLayout } from './use-card-layout'
import { useFlowWindow } from './use-flow-window'

/**
 * The list of very many claims, of which only the cards near the screen are drawn, and wherever it is the active one and the
 * one with focus. Each says its place among all, so that what is not drawn is not lost to a screen reader.
 */
export function NearCards() {
  const { shown, active, attended, attend } = useWorkspace()
  const list = useRef<HTMLOListElement>(null)
  const beside = useSyncExternalStore(
    subscribe,
    () => wideWindow().matches,
    () => null,
  )
  const near = useNearText(reach, beside === true)
  const below = useFlowWindow(list, shown, beside === false)
  useCardLayout(list, shown, active, attended, beside === true)

  const seen = near ? windowOver(shown, near) : below
  // A list that is out of sight still begins with something to read.
  const window = seen && seen.from < seen.to ? seen : first
  const kept = [active, attended].map((wanted) => shown.findIndex(({ number }) => number === wanted))
  const drawn = drawnIndexes(
    shown.length,
    window,
    kept.filter((index) => index >= 0),
  )

  function leave({ relatedTarget, currentTarget }: FocusEvent) {
    // Without a next element it is the window that lost focus, and will give it back.
    if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) attend(null)
  }

  return (
    <ol
      ref={list}
      data-alive={beside === null ? undefined : ''}
      data-open={shown.some(({ number }) => number === active) || undefined}
      className={`${styles.list} lg:[clip-path:inset(-2px_-100vw_-100vh)]`}
      onFocus={({ target }) => attend(claimAt(target))}
      onBlur={leave}
    >
      {drawn.map((index, place) => {
        const claim = shown[index]
        const before = (drawn[place - 1] ?? -1) + 1
        if (!claim) return null
        return (
          <Fragment key={claim.id}>
            {beside === false && before < index ? <Space from={before} to={index} /> : null}
            <ClaimCard claim={claim} isActive={claim.number === active} index={index} total={shown.length} />
          </Fragment>
        )
      })}
      {beside === false ? <Space from={(drawn.at(-1) ?? -1) + 1} to={shown.length} /> : null}
    </ol>
  )
}

/** The room of the cards that are left out here. */
function Space({ from, to }: { from: number; to: number }) {
  return from < to ? <li aria-hidden data-space={`${from}-${to}`} /> : null
}

/** Cards come when one scrolls at a speed at which they can be seen. */
const reach = { screens: 1, spare: 0.5, fastest: 2 }

/** What the server draws, which does not know where anything stands. */
const first = { from: 0, to: firstCards }

function subscribe(changed: () => void): () => void {
  const query = wideWindow()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}
