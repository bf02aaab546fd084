'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { Live } from './live'
import type { News } from './news'

/** Follows what happens in the newsroom while a page of it is open; `since` is the last entry the server knew of when it was made. */
export function LiveProvider({ since, children }: { since: number; children: ReactNode }) {
  const { id, connection } = useOwnPage()
  const [live] = useState(() => new Live(id, since, connection))
  useEffect(() => live.follow(), [live])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Hears what happens while the component is there. */
export function useNews(hear: (news: News) => void): void {
  const live = useLive()
  const latest = useRef(hear)
  useEffect(() => {
    latest.current = hear
  })
  useEffect(() => live?.listen((news) => latest.current(news)), [live])
}

/** What the page hears; null on the pages of those who are not signed in. */
export function useLive(): Live | null {
  return useContext(LiveContext)
}

const LiveContext = createContext<Live | null>(null)
