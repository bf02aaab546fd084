'use client'

import { CloudOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { OtherMemberActions } from '@/components/drafts/other-member'
import type { SentLater } from '@/components/drafts/outbox'
import { useConnection, useOwnPage } from '@/components/drafts/own-page-context'
import { Button } from '@/components/ui/button'
import { useRouter } from '@/lib/i18n/navigation'

/** Says when what is typed and sent does not reach the server, and what became of it once it does. Empty as long as all is well. */
export function ConnectionBar() {
  const t = useTranslations('connection')
  const { name, connection, outbox } = useOwnPage()
  const { isReachable, session } = useConnection()
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.all, outbox.all).length
  const [news, hide] = useSentLater()
  const isWell = isReachable && session === 'ours'
  return (
    <div role="status" className="empty:hidden">
      {isReachable && session === 'ended' ? (
        <Bar
          action={
            <Button size="small" onClick={() => void connection.askToSignIn()}>
              {t('signIn')}
            </Button>
          }
        >
          {t('ended')}
        </Bar>
      ) : null}
      {isReachable && session === 'another' ? (
        <Bar action={<OtherMemberActions />}>{t('another', { name })}</Bar>
      ) : null}
      {isReachable ? null : (
        <Bar>
          {t('offline')} {waiting > 0 ? t('waiting', { count: waiting }) : null}
        </Bar>
      )}
      {isWell && news ? (
        <Bar
          action={
            <Button size="small" variant="quiet" onClick={hide}>
              {t('hide')}
            </Button>
          }
        >
          {news.sent > 0 ? t('sent', { count: news.sent }) : null}{' '}
          {news.refused > 0 ? t('refused', { count: news.refused }) : null}
        </Bar>
      ) : null}
    </div>
  )
}

function Bar({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-accent-wash px-4 py-2 text-small sm:px-7">
      <CloudOff aria-hidden className="size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  )
}

/** What was sent once the network was back, which the page then shows; said until one has read it. */
function useSentLater(): [SentLater | null, () => void] {
  const { outbox } = useOwnPage()
  const router = useRouter()
  const [news, setNews] = useState<SentLater | null>(null)
  useEffect(
    () =>
      outbox.whenSent((sent) => {
        setNews(sent)
        router.refresh()
      }),
    [outbox, router],
  )
  return [news, () => setNews(null)]
}
