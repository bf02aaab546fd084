import type { ReactNode } from 'react'

export type Making = {
  /** What is said while a file is made, and where it takes too long. */
  making: string
  late: string
}

type Props = Making & { state: 'idle' | 'making' | 'late'; children: ReactNode }

/** What asks for a file, and beside it how it stands. */
export function MakingStatus({ state, making, late, children }: Props) {
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {children}
      <span role="status" className="text-small text-muted">
        {state === 'making' ? making : state === 'late' ? late : null}
      </span>
    </span>
  )
}
