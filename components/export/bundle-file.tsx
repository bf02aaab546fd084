'use client'

import type { ReactNode } from 'react'
import { ProblemNotice } from '@/components/problem-text'
import { useSubmission } from '@/components/submission'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import { type Making, MakingStatus } from './making-status'
import { useMadeFile } from './use-made-file'

type Props = Making & { article: string; describedBy: string; children: ReactNode }

/** Exports the bundle, which the history records, and fetches it where the answer says. */
export function BundleFile({ article, describedBy, children, ...words }: Props) {
  const { problem, send } = useSubmission()
  const { state, take } = useMadeFile(async () => {
    const answer = await send(calls.exportBundle, { params: { articleId: article }, body: {} })
    if (answer?.ok) return fetch(answer.value.address)
    return answer?.problem.code === 'busy' ? 'busy' : null
  })

  return (
    <>
      <MakingStatus state={state === 'late' && problem ? 'idle' : state} {...words}>
        <Button aria-describedby={describedBy} pending={state === 'making'} onClick={take}>
          {children}
        </Button>
      </MakingStatus>
      <ProblemNotice problem={problem} />
    </>
  )
}
