'use client'

import { useEffect, useState } from 'react'
import type { ApiProblem } from '@/lib/api/problem'
import { type Result, succeed } from '@/lib/domain/result'

/**
 * What the server answers to `ask`: asked now, and again whenever one of `about` is another, while what is known stays. `learn`
 * takes what a step answered in the meantime. Nobody waits for an answer who has gone on.
 */
export function useAsked<Value>(
  ask: (signal: AbortSignal) => Promise<Result<Value, ApiProblem>>,
  about: readonly unknown[],
) {
  const [answer, setAnswer] = useState<Result<Value, ApiProblem> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is about says when to ask again
  useEffect(() => {
    const abort = new AbortController()
    ask(abort.signal)
      .then(setAnswer)
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error
      })
    return () => abort.abort()
  }, [...about])
  return {
    value: answer?.ok ? answer.value : null,
    problem: answer && !answer.ok ? answer.problem : null,
    learn: (value: Value) => setAnswer(succeed(value)),
  }
}
