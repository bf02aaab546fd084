import { useCallback, useMemo, useRef, useState } from 'react'
import type { Undo } from './undo'

/** `turn` tells two notices apart that say the same. */
export type Notice = { text: string; turn: number }

export type Notices = {
  /** The answer to what this person did last. */
  announced: Notice & { undo: Undo | null }
  /** What others did, for as long as it is shown; the newest last. */
  news: readonly Notice[]
  /** Says something to whoever does not see it happen, and briefly to whoever does; with `undo`, for long enough to take it back. */
  announce(text: string, undo?: Undo | null): void
  /** Says what others did: beside the answer to one's own act, never in its place, for nobody chose the moment at which it comes. */
  announceNews(text: string): void
}

export function useNotices(): Notices {
  const [announced, setAnnounced] = useState<Notices['announced']>({ text: '', turn: 0, undo: null })
  const [news, setNews] = useState<readonly Notice[]>([])
  const turn = useRef(0)
  const announce = useCallback((text: string, undo: Undo | null = null) => {
    turn.current += 1
    setAnnounced({ text, turn: turn.current, undo })
  }, [])
  const announceNews = useCallback((text: string) => {
    turn.current += 1
    const told = { text, turn: turn.current }
    setNews((all) => [...all.filter((other) => other.text !== text), told].slice(-mostNews))
    window.setTimeout(() => setNews((all) => all.filter((other) => other !== told)), timeShown)
  }, [])
  return useMemo(
    () => ({ announced, news, announce, announceNews }),
    [announced, news, announce, announceNews],
  )
}

/** How long a notice stands that one need not answer, in milliseconds. */
export const timeShown = 6000
/** So that a busy desk does not cover the text. */
const mostNews = 2
