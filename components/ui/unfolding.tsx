'use client'

import { type ReactNode, useState } from 'react'
import { Disclosure } from './disclosure'

type Props = { summary: ReactNode; filled: boolean; children: ReactNode }

/** What opens by itself as soon as there is something in it to see, and then is folded by a person alone. */
export function Unfolding({ summary, filled, children }: Props) {
  const [open, setOpen] = useState(filled)
  if (filled && !open) setOpen(true)
  return (
    <Disclosure summary={summary} open={open}>
      {children}
    </Disclosure>
  )
}
