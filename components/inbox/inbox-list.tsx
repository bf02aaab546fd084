'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { callApi } from '@/components/api'
import { useOwnPage } from '@/components/drafts/own-page-context'
import { tellUnread } from '@/components/shell/unread'
import { Button } from '@/components/ui/button'
import { calls } from '@/lib/api/calls'
import type { InboxItem, InboxReading } from '@/lib/domain/inbox/inbox-item'
import { InboxRow } from './inbox-row'

/** A page of the inbox. Opening an item marks it as read, and so does the button all of them, those on later pages too. */
export function InboxList({ items }: { items: readonly InboxItem[] }) {
  const t = useTranslations('inbox')
  const { id: member } = useOwnPage()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [newest] = items
  const isRead = (item: InboxItem) => item.read || opened.has(item.id)

  async function mark(read: InboxReading, ids: readonly string[]) {
    setOpened((before) => new Set([...before, ...ids]))
    // What goes on while the page is left; what does not arrive is unread still, and nothing is lost.
    const answer = await callApi(calls.markInboxRead, { body: read }, { member, keepalive: true })
    if (answer.ok) tellUnread(answer.value.unread)
  }

  return (
    <div className="grid gap-3">
      {newest && !items.every(isRead) ? (
        <Button
          className="justify-self-start"
          onClick={() =>
            mark(
              { upTo: newest.id },
              items.map(({ id }) => id),
            )
          }
        >
          {t('readAll')}
        </Button>
      ) : null}
      <ul className="divide-y divide-line overflow-hidden rounded border border-line bg-sheet shadow-sheet">
        {items.map((item) => (
          <InboxRow
            key={item.id}
            item={item}
            read={isRead(item)}
            onOpen={() => isRead(item) || void mark({ ids: [item.id] }, [item.id])}
          />
        ))}
      </ul>
    </div>
  )
}
