'use client'

import { type RefObject, useEffect, useLayoutEffect } from 'react'
import { articleSheet, sheetShift } from '@/components/text/sheet-shift'
import { articleText, domRangeOf } from '@/components/text/text-nodes'
import { wideWindow } from '@/components/ui/wide-window'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { cardGap, placeCard, slotOf } from './card-place'
import { layOutMargin } from './margin-layout'

/**
 * Puts each card level with its words on a wide screen. The server sends a plain list, which is also what a narrow screen
 * and a browser without JavaScript show.
 */
export function useMarginLayout(
  list: RefObject<HTMLOListElement | null>,
  shown: readonly ListedClaim[],
  active: number | null,
): void {
  useLayoutEffect(() => {
    if (list.current) place(list.current, shown, active)
  }, [list, shown, active])

  useEffect(() => {
    const margin = list.current
    if (!margin) return
    const watch = new ResizeObserver(() => place(margin, shown, active))
    const text = articleText()
    for (const element of [text, ...margin.children]) if (element) watch.observe(element)
    // Cards jump to their first place, and glide only from there on.
    const settled = window.setTimeout(() => margin.setAttribute('data-settled', ''), 300)
    return () => {
      watch.disconnect()
      window.clearTimeout(settled)
    }
  }, [list, shown, active])
}

function place(margin: HTMLElement, shown: readonly ListedClaim[], active: number | null): void {
  const cards = Array.from(margin.querySelectorAll<HTMLElement>(':scope > [data-card]'))
  const beside = wideWindow().matches
  margin.toggleAttribute('data-placed', beside)
  margin.toggleAttribute('data-dense', false)
  margin.setAttribute('data-alive', '')
  if (!beside) {
    margin.style.minBlockSize = ''
    return
  }
  const top = margin.getBoundingClientRect().top + sheetShift()
  const wanted = cards.map((card) => {
    const key = card.dataset.card ?? ''
    const mark = document.querySelector(`mark[data-claim="${key}"]`)
    const words = (mark ?? wordsOf(shown, key))?.getClientRects()[0]
    return { card, key, wanted: Math.max(0, (words?.top ?? top) - top) }
  })
  const measure = () => wanted.map((each) => ({ ...each, height: slotOf(each.card) }))
  let measured = measure()
  if (heightOf(measured) > roomBeside(margin)) {
    margin.toggleAttribute('data-dense', true)
    measured = measure()
  }
  const tops = layOutMargin(measured, active === null ? null : String(active), cardGap)
  let bottom = 0
  for (const { card, key, height } of measured) {
    const at = tops.get(key) ?? 0
    placeCard(card, at)
    bottom = Math.max(bottom, at + height)
  }
  margin.style.minBlockSize = `${bottom}px`
}

const heightOf = (cards: readonly { height: number }[]) =>
  cards.reduce((sum, { height }) => sum + height + cardGap, 0)

/** How long the list may be without being longer than the text. */
function roomBeside(margin: HTMLElement): number {
  const sheet = articleSheet()
  const above = margin.getBoundingClientRect().top - (margin.parentElement?.getBoundingClientRect().top ?? 0)
  return (sheet?.offsetHeight ?? 0) - above
}

/** The place of a claim that the server has not drawn yet. */
function wordsOf(shown: readonly ListedClaim[], key: string): Range | null {
  const claim = shown.find(({ number }) => String(number) === key)
  const text = articleText()
  return claim && text ? domRangeOf(text, claim) : null
}
