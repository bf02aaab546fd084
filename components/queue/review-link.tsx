'use client'

import type { MouseEvent, ReactNode } from 'react'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { Link } from '@/lib/i18n/navigation'
import { reviewAddress } from './review-address'

type Props = {
  line: QueueLine
  started: number
  onGo: (line: QueueLine) => void
  isHere?: boolean
  className?: string
  children: ReactNode
}

/** Opens a claim of the queue, in this article without leaving it. */
export function ReviewLink({ line, started, onGo, isHere = false, className, children }: Props) {
  function go(event: MouseEvent) {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (elsewhere || event.button !== 0) return
    event.preventDefault()
    onGo(line)
  }
  return (
    <Link
      href={reviewAddress(line, started)}
      // A list of them would ask for every article at once.
      prefetch={false}
      aria-current={isHere ? 'true' : undefined}
      onClick={go}
      className={className}
    >
      {children}
    </Link>
  )
}
