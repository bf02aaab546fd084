'use client'

import { LoaderCircle } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { type Making, MakingStatus } from './making-status'
import { useMadeFile } from './use-made-file'

type Props = Making & { href: string; children: ReactNode }

/** The way to a file that the server makes: says that it is being made. Without a script it is a plain link. */
export function MadeFile({ href, children, ...words }: Props) {
  const { state, take } = useMadeFile(() => fetch(href))

  function press(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void take()
  }

  return (
    <MakingStatus state={state} {...words}>
      <a href={href} download onClick={press} aria-busy={state === 'making'} className={buttonClass()}>
        {state === 'making' ? (
          <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin motion-reduce:animate-none" />
        ) : null}
        {children}
      </a>
    </MakingStatus>
  )
}
