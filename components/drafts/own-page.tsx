'use client'

import { useLocale } from 'next-intl'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { Drafts } from '@/components/drafts/drafts'
import { getPathname } from '@/lib/i18n/navigation'
import { OtherMember } from './other-member'
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
  const [drafts] = useState(() => new Drafts(id))
  const [left, setLeft] = useState<'nobody' | 'another' | null>(null)
  // What the server renders next may be for somebody else already.
  const shown = member.id === id ? left : 'another'
  const giveUp = useCallback(() => setLeft('another'), [])
  const owner = useMemo(() => ({ id, name, drafts, giveUp }), [id, name, drafts, giveUp])

  useEffect(() => {
    void drafts.read()
    tellTabs({ member: id })
    const flush = () => void drafts.flush()
    const stop = hearTabs((news) => {
      flush()
      setLeft(news.member === id ? null : news.member === null ? 'nobody' : 'another')
    })
    // A page that the browser kept whole for the way back may be of a session that is over.
    const comeBack = ({ persisted }: PageTransitionEvent) => persisted && location.reload()
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('pageshow', comeBack)
    return () => {
      stop()
      flush()
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('pageshow', comeBack)
    }
  }, [drafts, id])

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
