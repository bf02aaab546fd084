'use client'

import { CloudOff, CloudUpload, KeyRound, type LucideIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { OtherMemberActions } from '@/components/drafts/other-member'
import type { SentLater } from '@/components/drafts/outbox'
import { useConnection, useOwnPage } from '@/components/drafts/own-page-context'
import { Button } from '@/components/ui/button'
import { buttonClass } from '@/components/ui/button-class'
import { Link, usePathname, useRouter } from '@/lib/i18n/navigation'

/** Says when what is typed and sent does not reach the server, and what became of it once it does. Empty as long as all is well. */
export function ConnectionBar() {
  const t = useTranslations('connection')
  const { name, connection, outbox } = useOwnPage()
  const { isReachable, session } = useConnection()
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.all, outbox.all).length
  const [news, hide] = useSentLater()
  const here = usePathname()
  const isWell = isReachable && session === 'ours'
  return (
    // On a wide screen it stands in a corner: a header that grew would cover what sticks below it.
    <div role="status" className="empty:hidden lg:fixed lg:inset-s-4 lg:bottom-4 lg:w-96">
      {isReachable && session === 'ended' ? (
        <Bar
          icon={KeyRound}
          action={
            <Button size="small" onClick={() => void connection.askToSignIn('ended')}>
              {t('signIn')}
            </Button>
          }
        >
          {t('ended')}
        </Bar>
      ) : null}
      {isReachable && session === 'needs-factor' ? (
        <Bar
          icon={KeyRound}
          action={
            <Link
              href={{ pathname: '/second-factor', query: { next: here } }}
              className={buttonClass('plain', 'small')}
            >
              {t('setUpFactor')}
            </Link>
          }
        >
          {t('needsFactor')}
        </Bar>
      ) : null}
      {isReachable && session === 'another' ? (
        <Bar icon={KeyRound} action={<OtherMemberActions />}>
          {t('another', { name })}
        </Bar>
      ) : null}
      {isReachable ? null : (
        <Bar>
          {t('offline')} {waiting > 0 ? t('waiting', { count: waiting }) : null}
        </Bar>
      )}
      {isWell && news ? (
        <Bar
          icon={CloudUpload}
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

type BarProps = { icon?: LucideIcon; children: ReactNode; action?: ReactNode }

function Bar({ icon: Icon = CloudOff, children, action }: BarProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 border-t border-edge bg-raised px-4 py-2.5 text-small sm:px-7 lg:rounded-lg lg:border lg:px-4 lg:shadow-raised">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-accent" />
      <p className="min-w-0 flex-1">{children}</p>
      {action ? <div className="flex flex-wrap gap-2">{action}</div> : null}
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
