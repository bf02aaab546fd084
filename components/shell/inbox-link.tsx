'use client'

import { useTranslations } from 'next-intl'
import { useNews } from '@/components/live/live-context'
import { mostCounted } from '@/lib/domain/inbox/notice-kinds'
import { useFormatter } from '@/lib/i18n/use-formatter'
import { NavigationLink } from './navigation-link'
import { countUnread, useUnread } from './unread'

/** The way to the inbox, with how much in it is unread. */
export function InboxLink({ unread: fromServer }: { unread: number }) {
  const t = useTranslations('app')
  const format = useFormatter()
  const unread = useUnread(fromServer)
  useNews(({ kind }) => {
    if (kind === 'inbox' || kind === 'reset') void countUnread()
  })
  const isMore = unread >= mostCounted
  return (
    <NavigationLink href="/inbox">
      {t('inbox')}
      {unread > 0 ? (
        <>
          <span
            aria-hidden
            data-unread={unread}
            className="ms-1.5 rounded-full bg-accent px-1.5 text-small font-semibold text-on-accent"
          >
            <bdi dir="ltr">
              {isMore ? t('manyUnread', { count: format.number(mostCounted - 1) }) : format.number(unread)}
            </bdi>
          </span>
          <span className="sr-only">
            {t('listSeparator')}
            {isMore ? t('moreUnread', { count: mostCounted - 1 }) : t('unread', { count: unread })}
          </span>
        </>
      ) : null}
    </NavigationLink>
  )
}
