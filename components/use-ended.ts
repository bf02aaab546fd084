'use client'

import { useRef, useState } from 'react'
import { useRouter } from '@/lib/i18n/navigation'

/**
 * What was ended of a list on this page: it goes from the list at once, and focus to the line that says so, for the button that was
 * pressed goes with it.
 */
export function useEnded<Thing extends { id: string }>(things: readonly Thing[]) {
  const router = useRouter()
  const said = useRef<HTMLParagraphElement>(null)
  const [ended, setEnded] = useState<readonly Thing[]>([])

  function tellAll(gone: readonly Thing[]) {
    setEnded([...ended, ...gone])
    said.current?.focus()
    router.refresh()
  }

  return {
    left: things.filter(({ id }) => !ended.some((gone) => gone.id === id)),
    last: ended.at(-1) ?? null,
    /** For the line that says what was ended. */
    status: { ref: said, role: 'status', tabIndex: -1, className: 'text-small text-muted' } as const,
    tell: (thing: Thing) => tellAll([thing]),
    tellAll,
  }
}
