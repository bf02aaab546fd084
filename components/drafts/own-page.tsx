'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { getPathname } from '@/lib/i18n/navigation'
import { Connection } from './connection'
import { Drafts } from './drafts'
import { OtherMember } from './other-member'
import { Outbox } from './outbox'
import { OwnPageContext } from './own-page-context'
import { hearTabs, tellTabs } from './session-news'

type Props = {
  member: { id: string; name: string; newsroom: { id: string; name: string } }
  children: ReactNode
}

/**
 * The pages of the member for whom the browser asked first. When this browser's session ends or becomes another member's,
 * nothing of theirs stays on the screen; what they typed waits for them.
 */
export function OwnPage({ member, children }: Props) {
  const locale = useLocale()
  const [{ id, name, newsroom }] = useState(member)
  const [{ drafts, connection, outbox }] = useState(() => workOf(id))
  const [left, setLeft] = useState<'nobody' | 'another' | null>(null)
  // What the server renders next may be for somebody else already.
  const shown = member.id === id ? left : 'another'
  const giveUp = useCallback(() => setLeft('another'), [])
  const owner = useMemo(
    () => ({ id, name, newsroom, drafts, connection, outbox, giveUp }),
    [id, name, newsroom, drafts, connection, outbox, giveUp],
  )

  useEffect(() => {
    void drafts.read()
    tellTabs({ member: id })
    const flush = () => void drafts.flush()
    const leave = () => drafts.leave()
    const stop = hearTabs((news) => {
      if (news.isForGood) drafts.abandon()
      flush()
      if (news.member === id) void connection.check()
      setLeft(news.member === id ? null : news.member === null ? 'nobody' : 'another')
    })
    const stops = [stop, connection.watch(), followAtServer(id, drafts, connection), outbox.follow()]
    // A page that the browser kept whole for the way back may be of a session that is over.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', leave)
    window.addEventListener('pageshow', comeBack)
    return () => {
      for (const each of stops) each()
      flush()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [drafts, connection, outbox, id])

  useEffect(() => {
    if (shown === 'nobody') {
      void drafts.flush().then(() => location.replace(getPathname({ href: '/sign-in', locale })))
    }
  }, [shown, drafts, locale])

  if (shown === 'nobody') return null
  return (
    <OwnPageContext value={owner}>
      {shown === 'another' ? <OtherMember name={name} newsroom={newsroom.name} /> : children}
    </OwnPageContext>
  )
}

/** What one member types and sends in this page, and what the page knows of its server. */
function workOf(member: string) {
  const [drafts, connection] = [new Drafts(member), new Connection(member)]
  return { drafts, connection, outbox: new Outbox(member, drafts, connection) }
}

/** What takes drafts to the server comes after the page, which needs it only once somebody has typed. */
function followAtServer(member: string, drafts: Drafts, connection: Connection): () => void {
  let stop: (() => void) | undefined
  let isLeft = false
  import('./drafts-at-server').then(
    ({ DraftsAtServer }) => {
      if (!isLeft) stop = new DraftsAtServer(member, drafts, connection).follow()
    },
    // Without a network it comes with the next page; until then drafts are kept in this browser.
    () => connection.check(),
  )
  return () => {
    isLeft = true
    stop?.()
  }
}
