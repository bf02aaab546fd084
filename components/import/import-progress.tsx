'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'
import type { Answers } from '@/lib/api/contract'

type Props = { /** Of the request that brings it in. */ requestKey: string; claims: number }

/** How far an import is, asked every now and then; while that is not known, that it is under way. */
export function ImportProgress({ requestKey, claims }: Props) {
  const t = useTranslations('imports')
  const labelId = useId()
  const [progress, setProgress] = useState<Answers['readImportProgress']['progress']>(null)
  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const ask = async () => {
      const answer = await callApi(calls.readImportProgress, { params: { key: requestKey } }, { signal })
      if (signal.aborted) return
      // Over is where the answer to the import itself comes: until then it stays at what was told last.
      if (answer.ok && answer.value.progress) setProgress(answer.value.progress)
      setTimeout(askOn, everySoOften)
    }
    const askOn = () => {
      if (!signal.aborted) ask().catch(ignoreAbort)
    }
    askOn()
    return () => left.abort()
  }, [requestKey])

  return (
    <div className="grid max-w-xl gap-1.5">
      <p id={labelId} role="status" className="text-small">
        {t('importing', { count: claims })}
      </p>
      <progress
        aria-labelledby={labelId}
        className={barClass}
        {...(progress && { value: progress.done, max: progress.of })}
      />
    </div>
  )
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error
}

const barClass =
  'h-2 w-full appearance-none overflow-hidden rounded-full bg-line indeterminate:animate-pulse motion-reduce:animate-none ' +
  '[&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent'

/** Milliseconds. */
const everySoOften = 500
