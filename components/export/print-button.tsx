'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

/** Prints the page, as the reader's device does it. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="primary" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
