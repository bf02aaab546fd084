'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { followScrolling } from '@/components/text/scrolling'
import { articleText } from '@/components/text/text-nodes'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { CardLayout } from './card-layout'

/** Keeps the drawn cards beside the text level with their words, as cards and text come, go and change their size. */
export function useCardLayout(
  list: RefObject<HTMLOListElement | null>,
  claims: readonly ListedClaim[],
  active: number | null,
  attended: number | null,
  on: boolean,
): void {
  const layout = useRef(new CardLayout())
  const latest = useRef({ claims, active, inHand: none })
  const watch = useRef<{ observer: ResizeObserver; watched: Set<Element> } | null>(null)

  // After every render on purpose: it may have drawn other cards.
  useLayoutEffect(() => {
    const margin = list.current
    if (!margin || !on) return
    if (latest.current.active !== active) layout.current.glide()
    const inHand = [attended, active].flatMap((number) => (number === null ? [] : [String(number)]))
    latest.current = { claims, active, inHand }
    layout.current.layOut(margin, claims, inHand)
    const cards = new Set<Element>(margin.children)
    for (const gone of watch.current?.watched ?? []) {
      if (cards.has(gone)) continue
      watch.current?.observer.unobserve(gone)
      watch.current?.watched.delete(gone)
    }
    for (const card of cards) {
      if (watch.current?.watched.has(card)) continue
      watch.current?.observer.observe(card)
      watch.current?.watched.add(card)
    }
  })

  useEffect(() => {
    const margin = list.current
    if (!margin || !on) return
    const layOut = () => layout.current.layOut(margin, latest.current.claims, latest.current.inHand)
    const text = articleText()
    // What is watched from now on is reported once as well, with the height it was laid out by.
    const observer = new ResizeObserver((changed) => {
      const isOff = changed.some(({ target }) =>
        target === text
          ? layout.current.isShifted(margin, latest.current.claims)
          : layout.current.isOutgrown(target),
      )
      if (isOff && isAnyNear(margin)) layOut()
    })
    if (text) observer.observe(text)
    for (const card of margin.children) observer.observe(card)
    watch.current = { observer, watched: new Set(margin.children) }
    const stop = followScrolling({
      ended() {
        if (isAnyNear(margin)) layout.current.settle(margin, latest.current.claims, latest.current.inHand)
      },
    })
    return () => {
      observer.disconnect()
      watch.current = null
      stop()
    }
  }, [list, on])
}

const none: readonly string[] = []

/** While one scrolls fast past a text that is just being laid out, the cards that were drawn last are far away. */
function isAnyNear(margin: HTMLElement): boolean {
  return Array.from(margin.querySelectorAll(':scope > [data-card]:not([data-pane])')).some((card) => {
    const { top, bottom } = card.getBoundingClientRect()
    return bottom > -window.innerHeight && top < window.innerHeight * 2
  })
}
