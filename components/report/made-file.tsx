'use client'

import { LoaderCircle } from 'lucide-react'
import { type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button-class'

type Props = {
  href: string
  /** What is said while it is made, and where it takes too long. */
  making: string
  late: string
  children: ReactNode
}

/**
 * The way to a file that the server makes when it is asked for: says that it is being made, and asks again where that takes longer
 * than one answer may. Without a script it is a plain link.
 */
export function MadeFile({ href, making, late, children }: Props) {
  const [state, setState] = useState<'idle' | 'making' | 'late'>('idle')
  const underWay = useRef(false)

  async function take(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (underWay.current) return
    underWay.current = true
    setState('making')
    const isKept = await askFor(href).then(keep, () => false)
    underWay.current = false
    setState(isKept ? 'idle' : 'late')
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <a href={href} download onClick={take} aria-busy={state === 'making'} className={buttonClass()}>
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

/** Whatever was made meanwhile is kept, so that one of the next answers has it. */
async function askFor(href: string): Promise<Response> {
  for (let again = 1; ; again += 1) {
    const answer = await fetch(href)
    if (answer.status !== 503 || again === attempts) return answer
  }
}

const attempts = 4

/** Gives the file to the browser, under the name that the server gave it; false where it did not come, or not to its end. */
async function keep(answer: Response): Promise<boolean> {
  const file = answer.ok ? await answer.blob().catch(() => null) : null
  if (!file) return false
  const named = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = decodeURIComponent(named?.[1] ?? '')
  link.click()
  // A browser that has begun to keep it needs the address no longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
