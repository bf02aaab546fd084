import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { InboxList } from '@/components/inbox/inbox-list'
import { MailChoice } from '@/components/inbox/mail-choice'
import { NoticeChoice } from '@/components/inbox/notice-choice'
import { LiveList } from '@/components/live/live-list'
import { NextPage } from '@/components/shell/next-page'
import { PageFrame } from '@/components/shell/page-frame'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { env } from '@/lib/env'
import { localeOf } from '@/lib/i18n/locale-of'
import { Link } from '@/lib/i18n/navigation'
import { listInbox } from '@/lib/operations/inbox/list-inbox'
import { readMailChoices } from '@/lib/operations/inbox/read-mail-choices'
import { readNoticeSettings } from '@/lib/operations/inbox/read-notice-settings'
import { type AskedPage, cursorIn } from '../asked-page'
import { found } from '../found'
import { withMessages } from '../page-messages'
import { requireActor } from '../require-actor'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<AskedPage & { unread?: string | string[] }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('inbox'))('title') }
}

export default withMessages(['inbox', 'live', 'problems', 'refusals'], InboxPage)

/** What happened that concerns whoever is signed in, newest first. */
async function InboxPage({ params, searchParams }: Props) {
  const actor = await requireActor(await localeOf(params), '/inbox')
  const asked = await searchParams
  const cursor = cursorIn(asked)
  const unread = asked.unread === 'true'
  const [t, inbox, settings, mail] = await Promise.all([
    getTranslations('inbox'),
    listInbox(actor, { cursor, limit: 50, unread: unread ? 'true' : undefined }).then(found),
    readNoticeSettings(actor).then(found),
    env().MAIL_FROM ? readMailChoices(actor).then(found) : null,
  ])
  return (
    <PageFrame title={t('title')} lead={t('lead')} narrow>
      <LiveList of="inbox" />
      <div className="grid gap-5">
        <nav aria-label={t('shown.name')} className="flex gap-5">
          <ShownLink href="/inbox" here={!unread} words={t('shown.all')} />
          <ShownLink href="/inbox?unread=true" here={unread} words={t('shown.unread')} />
        </nav>
        {inbox.items.length === 0 ? (
          <Notice kind="empty" title={t(unread ? 'nothingUnread' : 'empty.title')}>
            {unread ? null : t('empty.text')}
          </Notice>
        ) : (
          <InboxList items={inbox.items} />
        )}
        <NextPage
          pathname="/inbox"
          query={unread ? { unread: 'true' } : {}}
          cursor={cursor}
          nextCursor={inbox.nextCursor}
          nextLabel={t('older')}
          firstLabel={t('newest')}
        />
        <Disclosure summary={t('settings.title')}>
          <NoticeChoice initial={settings} />
        </Disclosure>
        {mail ? (
          <Disclosure summary={t('mail.title')}>
            <MailChoice initial={mail} />
          </Disclosure>
        ) : null}
      </div>
    </PageFrame>
  )
}

function ShownLink({ href, here, words }: { href: string; here: boolean; words: string }) {
  return (
    <Link
      href={href}
      aria-current={here ? 'page' : undefined}
      className="text-accent underline underline-offset-4 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
    >
      {words}
    </Link>
  )
}
