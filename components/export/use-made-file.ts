'use client'

import { useRef, useState } from 'react'

/**
 * A file that the server makes when it is asked for: `take` asks for it, again where that takes longer than one answer may, and gives
 * it to the browser. `late` where it did not come, or not to its end.
 */
export function useMadeFile(ask: Ask) {
  const [state, setState] = useState<'idle' | 'making' | 'late'>('idle')
  const underWay = useRef(false)

  async function take() {
    if (underWay.current) return
    underWay.current = true
    setState('making')
    const isKept = await askAgain(ask).then(keep, () => false)
    underWay.current = false
    setState(isKept ? 'idle' : 'late')
  }

  return { state, take }
}

/** Whatever was made meanwhile is kept, so that one of the next answers has it. */
async function askAgain(ask: Ask): Promise<Response | null> {
  for (let again = 1; ; again += 1) {
    const answer = await ask()
    if (answer !== 'busy' && answer?.status !== 503) return answer
    if (again === attempts) return null
  }
}

/** `busy` where it may be had in a moment, null where it is not to be had. */
type Ask = () => Promise<Response | 'busy' | null>

const attempts = 4

/** Gives the file to the browser, under the name that the server gave it; false where it did not come, or not to its end. */
async function keep(answer: Response | null): Promise<boolean> {
  const file = answer?.ok ? await answer.blob().catch(() => null) : null
  if (!answer || !file) return false
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = decodeURIComponent(named?.[1] ?? '')
  link.click()
  // A browser that has begun to keep it needs the address no longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
