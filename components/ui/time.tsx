'use client'

import { useWriting } from './interface-provider'
import { momentWords, type Showing } from './moment-words'

type Props = {
  /** ISO 8601 moment. */
  at: string
  /** The rest is kept in the tooltip. */
  show?: Showing
  className?: string
}

/** When something happened, in the interface's language and the newsroom server's time zone. */
export function Time({ at, show = 'relative', className }: Props) {
  const { text, title } = momentWords(at, show, useWriting())
  return (
    <time dateTime={at} title={title} className={className}>
      {text}
    </time>
  )
}
