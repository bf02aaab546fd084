'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { callApi } from '@/components/api'
import { calls } from '@/lib/api/calls'

/** How much of the inbox is unread, as far as this page knows: whoever learns of it tells the header. */
let known: number | null = null
const listeners = new Set<() => void>()

export function tellUnread(count: number): void {
  known = count
  for (const listener of listeners) listener()
}

export async function countUnread(): Promise<void> {
  const answer = await callApi(calls.listInbox, { query: { unread: 'true', limit: 1 } })
  if (answer.ok) tellUnread(answer.value.unread)
}

/**
 * `fromServer` until something newer is heard. Where the next page says another number nobody knows which is the older, for what
 * was opened here is marked as read while that page is made: it is asked.
 */
export function useUnread(fromServer: number): number {
  useEffect(() => {
    if (known === null) tellUnread(fromServer)
    else if (known !== fromServer) void countUnread()
  }, [fromServer])
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
