'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import { useMadeFile } from './use-made-file'

type Props = {
  article: string
  describedBy: string
  /** What is said while it is made, and where it takes too long. */
  making: string
  late: string
  children: ReactNode
}

/** Exports the bundle, which the history records, and fetches it where the answer says. */
export function BundleFile({ article, describedBy, making, late, children }: Props) {
  const { problem, send } = useSubmission()
  const { state, take } = useMadeFile(async () => {
    const answer = await send(calls.exportBundle, { params: { articleId: article }, body: {} })
    if (answer?.ok) return fetch(answer.value.address)
    return answer?.problem.code === 'busy' ? 'busy' : null
  })

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button aria-describedby={describedBy} pending={state === 'making'} onClick={take}>
        {children}
      </Button>
      <span role="status" className="text-small text-muted">
        {state === 'making' ? making : state === 'late' && !problem ? late : null}
      </span>
      <ProblemNotice problem={problem} />
    </span>
  )
}
