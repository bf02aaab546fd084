'use client'

import { CSPProvider } from '@base-ui/react/csp-provider'
import { DirectionProvider, useDirection } from '@base-ui/react/direction-provider'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Writing } from './moment-words'
import type { ValidityTexts } from './own-validity'

type Props = Writing & {
  direction: 'rtl' | 'ltr'
  nonce: string | undefined
  validity: ValidityTexts
  children: ReactNode
}

/** Tells every part of the interface its direction, its way of writing, what time it is and what fields say of themselves. */
export function InterfaceProvider({ direction, nonce, validity, children, ...writing }: Props) {
  const { language, timeZone } = writing
  const now = useMinutes(writing.now)
  return (
    <CSPProvider nonce={nonce}>
      <DirectionProvider direction={direction}>
        <WritingContext value={{ language, timeZone, now }}>
          <ValidityContext value={validity}>{children}</ValidityContext>
        </WritingContext>
      </DirectionProvider>
    </CSPProvider>
  )
}

export function useWriting(): Writing {
  return useContext(WritingContext)
}

export function useValidityTexts(): ValidityTexts {
  return useContext(ValidityContext)
}

/** The direction of the interface, not of what it shows. */
export function useInterfaceDirection(): 'rtl' | 'ltr' {
  return useDirection()
}

const WritingContext = createContext<Writing>({ language: 'ar-u-nu-latn', timeZone: 'UTC', now: 0 })

const ValidityContext = createContext<ValidityTexts>({
  needed: '',
  email: '',
  url: '',
  short: '',
  invalid: '',
})

/** Starts with the server's time, so that both render the same, and moves on twice a minute. */
function useMinutes(start: number): number {
  const [now, setNow] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
