'use client'

import { useState } from 'react'
import { type Send, useSubmission } from '@/components/submission'

type Kept<Choices> = { ok: true; value: Choices } | { ok: false } | null

/** Choices that are each kept as they are made: shown at once, and as they were where keeping one fails. */
export function useKeptChoices<Choices extends object>(
  initial: Choices,
  keep: (send: Send, change: Partial<Choices>) => Promise<Kept<Choices>>,
) {
  const [chosen, setChosen] = useState(initial)
  const { pending, problem, send } = useSubmission()

  async function choose(change: Partial<Choices>) {
    const before = chosen
    setChosen({ ...before, ...change })
    const answer = await keep(send, change)
    setChosen(answer?.ok ? answer.value : before)
  }

  return { chosen, choose, pending, problem }
}
