'use client'

import { startTransition, useEffect, useState } from 'react'
import { sameRange, type TextRange } from '@/lib/domain/text/range'
import { textBetween } from './near-text'
import { articleText } from './text-nodes'

type Reach = {
  /** How much of the text counts as near, above the screen and below it. */
  screens: number
  /** It follows scrolling once less than so much of that is left, so that most frames change nothing. */
  spare: number
  /** Screens a second: faster than anybody reads, it waits until scrolling has slowed down. */
  speed?: number
}

/** The part of the article's text that is on the screen or near it. Null until the page is alive, and while `on` is false. */
export function useNearText(
  { screens, spare, speed = Number.POSITIVE_INFINITY }: Reach,
  on: boolean,
): TextRange | null {
  const [near, setNear] = useState<TextRange | null>(null)

  useEffect(() => {
    const text = articleText()
    if (!text || !on) return
    let frame = 0
    let seenAt = Number.NaN
    function follow() {
      frame = 0
      if (!text) return
      const height = window.innerHeight
      seenAt = window.scrollY
      const now = textBetween(text, -height * screens, height * (1 + screens))
      // Not urgent: what is on the screen now is drawn already.
      startTransition(() => setNear((before) => (before && now && sameRange(before, now) ? before : now)))
    }
    const later = () => {
      frame ||= requestAnimationFrame(follow)
    }
    let [lastY, lastTime] = [window.scrollY, 0]
    /** Runs while scrolling is too fast to be followed. */
    let timer: number | null = null
    const slow = () => {
      timer = null
      later()
    }
    const scrolled = ({ timeStamp }: Event) => {
      const [moved, passed] = [Math.abs(window.scrollY - lastY), timeStamp - lastTime]
      lastY = window.scrollY
      lastTime = timeStamp
      window.clearTimeout(timer ?? 0)
      timer = null
      // A long pause before says that this is a jump, not a glide.
      const isFast = passed < 100 && moved > window.innerHeight * speed * (passed / 1000)
      if (isFast) timer = window.setTimeout(slow, 100)
      else if (Math.abs(window.scrollY - seenAt) > window.innerHeight * (screens - spare)) later()
    }
    follow()
    // A text that gets its lines, or others, moves what stands below.
    const watch = new ResizeObserver(() => {
      if (timer === null) later()
    })
    watch.observe(text)
    window.addEventListener('scroll', scrolled, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      window.clearTimeout(timer ?? 0)
      watch.disconnect()
      window.removeEventListener('scroll', scrolled)
      window.removeEventListener('resize', later)
    }
  }, [screens, spare, speed, on])
  return on ? near : null
}
