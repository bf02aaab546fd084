'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** How much of the inbox is unread, as far as this page knows: whoever learns of it tells the header. */
let known: number | null = null
const listeners = new Set<() => void>()

export function tellUnread(count: number): void {
  known = count
  for (const listener of listeners) listener()
}

/** `fromServer` until something newer is heard, and again whenever the server has counted anew. */
export function useUnread(fromServer: number): number {
  useEffect(() => tellUnread(fromServer), [fromServer])
  return useSyncExternalStore(
    subscribe,
    () => known ?? fromServer,
    () => fromServer,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
