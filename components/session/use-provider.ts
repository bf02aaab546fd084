import { useState } from 'react'
import type { Answers } from '@/lib/api/contract'
import { type Send, useSubmission } from '../submission'

type Begun = { ok: true; value: Answers['beginSignOn'] } | { ok: false } | null

/** The way to a provider, which sends one back to `/single-sign-on`: `chosen` is the one that one is on the way to. */
export function useProvider(begin: (send: Send, provider: number) => Promise<Begun>) {
  const { problem, send } = useSubmission()
  const [chosen, setChosen] = useState<number | null>(null)

  async function go(provider: number) {
    setChosen(provider)
    const answer = await begin(send, provider)
    if (answer?.ok) location.assign(answer.value.url)
    else setChosen(null)
  }

  return { problem, chosen, go }
}
