'use client'

import { startTransition, useEffect, useState } from 'react'
import { contains, type TextRange } from '@/lib/domain/text/range'
import { textBetween } from './near-text'
import { followScrolling } from './scrolling'
import { articleText } from './text-nodes'

type Reach = {
  /** How much of the text counts as near, above the screen and, unless `ahead` says more, below it. */
  screens: number
  /** It follows scrolling once less than so much of that is left, so that most frames change nothing. */
  spare: number
  /** How much is near below the screen, or above it while one glides up: to follow a glide seldom stops few frames. */
  ahead?: number
  /** Screens a second: faster than anybody reads, it waits until scrolling has slowed down. */
  fastest?: number
}

/** The part of the article's text that is on the screen or near it. Null until the page is alive, and while `on` is false. */
export function useNearText(
  { screens, spare, ahead = screens, fastest = Number.POSITIVE_INFINITY }: Reach,
  on: boolean,
): TextRange | null {
  const [near, setNear] = useState<TextRange | null>(null)

  useEffect(() => {
    const text = articleText()
    if (!text || !on) return
    let frame = 0
    let speed = 0
    let seenAt = Number.NaN
    let known: TextRange | null = null
    const within = (above: number, below: number) =>
      textBetween(text, -window.innerHeight * above, window.innerHeight * (1 + below))
    function follow() {
      frame = 0
      seenAt = window.scrollY
      // Whoever rests may glide next: almost all that is near ahead is to be known then.
      const needed = within(spare, speed === 0 ? Math.max(spare, ahead - screens) : spare)
      if (known && needed && contains(known, needed)) return
      const now = speed < 0 ? within(ahead, screens) : within(screens, ahead)
      known = now
      // Not urgent: what is on the screen now is drawn already.
      startTransition(() => setNear(now))
    }
    const isFar = () => Math.abs(window.scrollY - seenAt) > window.innerHeight * (screens - spare)
    const later = () => {
      frame ||= requestAnimationFrame(follow)
    }
    const stop = followScrolling({
      stepped(now) {
        speed = now
        if (Math.abs(speed) <= fastest && isFar()) later()
      },
      ended() {
        speed = 0
        later()
      },
    })
    follow()
    // A text that gets its lines, or others, moves what stands below.
    const watch = new ResizeObserver(() => {
      if (Math.abs(speed) <= fastest) later()
    })
    watch.observe(text)
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      stop()
      watch.disconnect()
      window.removeEventListener('resize', later)
    }
  }, [screens, spare, ahead, fastest, on])
  return on ? near : null
}
