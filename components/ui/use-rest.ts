import { useEffect, useState } from 'react'

/**
 * Whether a button rests because what it stands for has just become another: `what` names that, and null is nothing new. A press
 * meant for what was there before comes to nothing then, by key as well.
 */
export function useRest(what: string | null): boolean {
  const [rested, setRested] = useState<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = window.setTimeout(() => setRested(what), rest)
    return () => window.clearTimeout(timer)
  }, [what])
  return what !== null && rested !== what
}

/** Milliseconds. */
const rest = 1000
