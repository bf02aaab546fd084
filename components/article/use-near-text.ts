'use client'

import { startTransition, useEffect, useState } from 'react'
import { contains, type TextRange } from '@/lib/domain/text/range'
import { textBetween } from './near-text'
import { followScrolling } from './scrolling'
import { articleText } from './text-nodes'

type Reach = {
  /** How much of the text counts as near, above the screen and below it. */
  screens: number
  /** It follows scrolling once less than so much of that is left, so that most frames change nothing. */
  spare: number
  /** How much is near in the direction of a glide, until that ends: to follow it seldom stops few frames. */
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
    let [known, reachesAhead]: [TextRange | null, boolean] = [null, false]
    const within = (above: number, below: number) =>
      textBetween(text, -window.innerHeight * above, window.innerHeight * (1 + below))
    function follow() {
      frame = 0
      const needed = within(spare, spare)
      if (known && needed && contains(known, needed)) return
      reachesAhead = speed !== 0 && ahead > screens
      show(within(speed < 0 ? ahead : screens, speed > 0 ? ahead : screens))
    }
    function show(now: TextRange | null) {
      seenAt = window.scrollY
      known = now
      // Not urgent: what is on the screen now is drawn already.
      startTransition(() => setNear(now))
    }
    const later = () => {
      frame ||= requestAnimationFrame(follow)
    }
    const followIfFar = () => {
      if (Math.abs(window.scrollY - seenAt) > window.innerHeight * (screens - spare)) later()
    }
    const stop = followScrolling({
      stepped(now) {
        speed = now
        if (Math.abs(speed) <= fastest) followIfFar()
      },
      ended() {
        speed = 0
        if (reachesAhead) known = null
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
