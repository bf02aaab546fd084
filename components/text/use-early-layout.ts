'use client'

import { type RefObject, useEffect } from 'react'
import { followScrolling } from './scrolling'
import { firstWhere } from './text-nodes'

/**
 * Lays out what of a long text follows the screen while there is nothing else to do: paragraphs that get their lines only as
 * one scrolls to them cost frames. `revision` is that of the text which the page shows.
 */
export function useEarlyLayout(article: RefObject<HTMLElement | null>, revision: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another text come other paragraphs
  useEffect(() => {
    const paragraphs = Array.from(article.current?.querySelectorAll<HTMLElement>('p[data-lines]') ?? [])
    // Where a browser does not say when it is idle, all is as without this.
    if (paragraphs.length === 0 || !('requestIdleCallback' in window)) return
    let idle = 0
    let next = 0
    const pause = () => cancelIdleCallback(idle)
    function goOn() {
      pause()
      next = firstWhere(paragraphs, (paragraph) => paragraph.getBoundingClientRect().top > 0)
      idle = requestIdleCallback(work)
    }
    function work(deadline: IdleDeadline) {
      while (deadline.timeRemaining() > needed) {
        const few = paragraphs.slice(next, next + atOnce)
        const top = few[0]?.getBoundingClientRect().top ?? Number.NaN
        // Nothing above the screen: that would push what is on it away.
        if (!(top > 0 && top < window.innerHeight * (1 + ahead))) return
        next += atOnce
        for (const paragraph of few) paragraph.toggleAttribute('data-laid-out', true)
        // Whoever asks where one stands has them laid out now, and not with all that follow.
        few[0]?.getBoundingClientRect()
      }
      idle = requestIdleCallback(work)
    }
    let width = window.innerWidth
    function resized() {
      if (window.innerWidth === width) return
      width = window.innerWidth
      // All that is laid out would be so once more for each step of the window's edge.
      for (const paragraph of paragraphs) paragraph.removeAttribute('data-laid-out')
      goOn()
    }
    goOn()
    const stop = followScrolling({ stepped: pause, ended: goOn })
    window.addEventListener('resize', resized)
    return () => {
      pause()
      stop()
      window.removeEventListener('resize', resized)
    }
  }, [article, revision])
}

/** Screens: as far as a long glide leads. */
const ahead = 30

/** Paragraphs, and the milliseconds that they may take. */
const atOnce = 8
const needed = 8
