'use client'

import { type ComponentType, useEffect, useState } from 'react'

/** A component whose code does not come with the page. */
export type LaterPart<Props> = { here: ComponentType<Props> | null; come(): Promise<ComponentType<Props>> }

/** What did not come, as without a network, is asked for anew. */
export function laterPart<Props>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let coming: Promise<ComponentType<Props>> | undefined
  const part: LaterPart<Props> = {
    here: null,
    come: () => {
      coming ??= load().then(
        (component) => {
          part.here = component
          return component
        },
        (error: unknown) => {
          coming = undefined
          throw error
        },
      )
      return coming
    },
  }
  return part
}

/**
 * The part once it is here, and null until then. It comes as soon as it is `needed`, and ahead of that when the browser has
 * nothing to do, so that whoever asks for it rarely waits.
 */
export function useLater<Props>(part: LaterPart<Props>, needed: boolean): ComponentType<Props> | null {
  const [here, setHere] = useState<ComponentType<Props> | null>(() => part.here)
  useEffect(() => {
    if (here) return
    let gone = false
    const come = () =>
      void part.come().then(
        (component) => gone || setHere(() => component),
        (error: unknown) => needed && navigator.onLine && console.error(error),
      )
    const stop = needed ? come() : whenIdle(come)
    // What did not come without a network comes with it.
    window.addEventListener('online', come)
    return () => {
      gone = true
      window.removeEventListener('online', come)
      stop?.()
    }
  }, [part, here, needed])
  return here
}

/** Where a browser does not tell, a second is long enough. */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(work)
    return () => cancelIdleCallback(id)
  }
  const timer = setTimeout(work, 1000)
  return () => clearTimeout(timer)
}
