'use client'

import { useEffect, useState } from 'react'
import type { TextRange } from '@/lib/domain/text/range'
import { textBetween } from './near-text'
import { articleText } from './text-nodes'

/**
 * The part of the article's text that is on the screen or near it, `screens` of it above and below. It follows scrolling in
 * steps of half of that, so that most frames change nothing. Null until the page is alive, and while `on` is false.
 */
export function useNearText(screens: number, on: boolean): TextRange | null {
  const [near, setNear] = useState<TextRange | null>(null)

  useEffect(() => {
    const text = articleText()
    if (!text || !on) return
    let frame = 0
    let known: TextRange | null = null
    function follow() {
      frame = 0
      if (!text) return
      const height = window.innerHeight
      const inner = textBetween(text, (-height * screens) / 2, height * (1 + screens / 2))
      if (known && inner && known.start <= inner.start && inner.end <= known.end) return
      known = textBetween(text, -height * screens, height * (1 + screens))
      setNear(known)
    }
    const later = () => {
      frame ||= requestAnimationFrame(follow)
    }
    follow()
    // A text that gets its lines, or others, moves what stands below.
    const watch = new ResizeObserver(later)
    watch.observe(text)
    window.addEventListener('scroll', later, { passive: true })
    window.addEventListener('resize', later)
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      window.removeEventListener('scroll', later)
      window.removeEventListener('resize', later)
    }
  }, [screens, on])
  return on ? near : null
}
