'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { getPathname } from '@/lib/i18n/navigation'
import { Connection } from './connection'
import { Drafts } from './drafts'
import { DraftsAtServer } from './drafts-at-server'
import { OtherMember } from './other-member'
import { Outbox } from './outbox'
import { OwnPageContext } from './own-page-context'
import { hearTabs, tellTabs } from './session-news'

type Props = { member: { id: string; name: string }; children: ReactNode }

/**
 * The pages of the member for whom the browser asked first. When this browser's session ends or becomes another member's,
 * nothing of theirs stays on the screen; what they typed waits for them.
 */
export function OwnPage({ member, children }: Props) {
  const locale = useLocale()
  const [{ id, name }] = useState(member)
  const [{ drafts, connection, outbox, atServer }] = useState(() => workOf(id))
  const [left, setLeft] = useState<'nobody' | 'another' | null>(null)
  // What the server renders next may be for somebody else already.
  const shown = member.id === id ? left : 'another'
  const giveUp = useCallback(() => setLeft('another'), [])
  const owner = useMemo(
    () => ({ id, name, drafts, connection, outbox, giveUp }),
    [id, name, drafts, connection, outbox, giveUp],
  )

  useEffect(() => {
    void drafts.read()
    tellTabs({ member: id })
    const flush = () => void drafts.flush()
    const stop = hearTabs((news) => {
      if (news.isForGood) drafts.abandon()
      flush()
      if (news.member === id) void connection.check()
      setLeft(news.member === id ? null : news.member === null ? 'nobody' : 'another')
    })
    const stops = [stop, connection.watch(), atServer.follow(), outbox.follow()]
    // A page that the browser kept whole for the way back may be of a session that is over.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('pageshow', comeBack)
    return () => {
      for (const each of stops) each()
      flush()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [drafts, connection, outbox, atServer, id])

  useEffect(() => {
    if (shown === 'nobody') {
      void drafts.flush().then(() => location.replace(getPathname({ href: '/sign-in', locale })))
    }
  }, [shown, drafts, locale])

  if (shown === 'nobody') return null
  return (
    <OwnPageContext value={owner}>
      {shown === 'another' ? <OtherMember name={name} /> : children}
    </OwnPageContext>
  )
}

/** What one member types and sends in this page, and what the page knows of its server. */
function workOf(member: string) {
  const drafts = new Drafts(member)
  const connection = new Connection(member)
  return {
    drafts,
    connection,
    outbox: new Outbox(member, drafts, connection),
    atServer: new DraftsAtServer(member, drafts, connection),
  }
}
