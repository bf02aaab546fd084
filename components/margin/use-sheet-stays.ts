'use client'

import { type RefObject, useEffect } from 'react'
import { articleSheet } from '@/components/text/sheet-shift'

/**
 * Keeps the article in the window while a list that is longer goes on beside it: no half of the screen is ever blank. Only
 * then, for what may stay is a layer of its own to the browser, and a long text is a large one.
 */
export function useSheetStays(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const [beside, sheet] = [section.current, articleSheet()]
    if (!beside || !sheet) return
    const watch = new ResizeObserver(() => {
      // Beside the text the section is as tall as the taller of the two.
      sheet.toggleAttribute('data-stays', beside.offsetHeight > sheet.offsetHeight + 1)
      sheet.style.setProperty('--sheet-height', `${sheet.offsetHeight}px`)
    })
    watch.observe(beside)
    watch.observe(sheet)
    return () => watch.disconnect()
  }, [section])
}
