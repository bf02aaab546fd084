'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-class'
import { Notice } from '@/components/ui/notice'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { Link } from '@/lib/i18n/navigation'
import { placeInReview } from './review-address'
import { ReviewBar } from './review-bar'
import { ReviewRail } from './review-rail'
import { nothingLeft } from './use-going-on'
import { useReview } from './use-review'

type Props = { lines: readonly QueueLine[]; started: number; children: ReactNode }

/** An article with the editor's queue beside it; in a window without the room the queue is one line above it. */
export function ReviewDesk({ lines: fromServer, started, children }: Props) {
  const t = useTranslations('queue')
  const { lines, here, goTo } = useReview(fromServer, started)
  const index = here ? lines.indexOf(here) : -1
  const where = here ? placeInReview(index, lines.length, started) : null
  const next = lines[index + 1] ?? (index > 0 ? lines[0] : undefined) ?? null
  const shown = { lines, here, where, next, started, onGo: goTo }
  return (
    <>
      {lines.length === 0 ? (
        <div id={nothingLeft} tabIndex={-1} className="mx-auto w-full max-w-[92rem] px-4 pb-4 sm:px-7">
          <Notice
            kind="empty"
            title={t('review.nothing')}
            action={
              <Link href="/queue" className={buttonClass('plain', 'small')}>
                {t('review.back')}
              </Link>
            }
          />
        </div>
      ) : (
        <ReviewBar {...shown} />
      )}
      <div data-review className="flex items-start">
        {lines.length > 0 ? <ReviewRail {...shown} /> : null}
        <div className="min-w-0 flex-1">{children}</div>
      </div>
    </>
  )
}
