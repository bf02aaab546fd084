'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { isWithin, type ListWindow, windowBetween } from './claim-window'

/**
 * The cards of a list below the text that are on the screen or near it. What is left out leaves its room: as much as it took
 * when it was drawn, or else as cards take here on average.
 */
export function useFlowWindow(
  list: RefObject<HTMLOListElement | null>,
  claims: readonly ListedClaim[],
  on: boolean,
): ListWindow | null {
  const [near, setNear] = useState<ListWindow | null>(null)
  const heights = useRef(new Map<number, number>())

  // After every render on purpose: it may have drawn other cards, or one of them larger.
  useLayoutEffect(() => {
    const column = list.current
    if (!column || !on) return
    column.removeAttribute('data-placed')
    column.style.minBlockSize = ''
    for (const card of column.querySelectorAll<HTMLElement>(':scope > [data-card]:not([data-pane])')) {
      heights.current.set(Number(card.dataset.card), card.offsetHeight)
    }
    const all = heightsOf(claims, heights.current)
    for (const space of column.querySelectorAll<HTMLElement>(':scope > [data-space]')) {
      const [from = 0, to = 0] = (space.dataset.space ?? '').split('-').map(Number)
      const taken = all.slice(from, to).reduce((sum, height) => sum + height + gap, 0)
      space.style.blockSize = `${Math.max(0, taken - gap)}px`
    }
  })

  useEffect(() => {
    if (!on) return
    let frame = 0
    let known: ListWindow | null = null
    function follow() {
      frame = 0
      const column = list.current
      if (!column) return
      const [top, height] = [-column.getBoundingClientRect().top, window.innerHeight]
      const all = heightsOf(claims, heights.current)
      const inner = windowBetween(all, gap, top - height / 2, top + height * 1.5)
      if (known && isWithin(inner, known)) return
      known = windowBetween(all, gap, top - height, top + height * 2)
      setNear(known)
    }
    const later = () => {
      frame ||= requestAnimationFrame(follow)
    }
    follow()
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [list, claims, on])
  return on ? near : null
}

function heightsOf(claims: readonly ListedClaim[], measured: ReadonlyMap<number, number>): number[] {
  const known = [...measured.values()]
  const average = known.length > 0 ? known.reduce((sum, height) => sum + height, 0) / known.length : usual
  return claims.map(({ number }) => measured.get(number) ?? average)
}

/** CSS pixels; the gap is the one between the cards of the list. */
const gap = 12
const usual = 120
