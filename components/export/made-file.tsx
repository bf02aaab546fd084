'use client'

import { LoaderCircle } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { useMadeFile } from './use-made-file'

type Props = {
  href: string
  /** What is said while it is made, and where it takes too long. */
  making: string
  late: string
  children: ReactNode
}

/** The way to a file that the server makes: says that it is being made. Without a script it is a plain link. */
export function MadeFile({ href, making, late, children }: Props) {
  const { state, take } = useMadeFile(() => fetch(href))

  function press(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void take()
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <a href={href} download onClick={press} aria-busy={state === 'making'} className={buttonClass()}>
        {state === 'making' ? (
          <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin motion-reduce:animate-none" />
        ) : null}
        {children}
      </a>
      <span role="status" className="text-small text-muted">
        {state === 'making' ? making : state === 'late' ? late : null}
      </span>
    </span>
  )
}
