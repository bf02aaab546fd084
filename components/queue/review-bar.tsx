'use client'

import { useTranslations } from 'next-intl'
import { Digits } from '@/components/digits'
import { Isolated } from '@/components/ui/free-text'
import type { QueueLine } from '@/lib/domain/claim/queue-line'
import { Link } from '@/lib/i18n/navigation'
import { ReviewLink } from './review-link'

export type ReviewShown = {
  lines: readonly QueueLine[]
  /** The line of the claim that is open, if it waits. */
  here: QueueLine | null
  where: { place: number; total: number } | null
  next: QueueLine | null
  started: number
  onGo: (line: QueueLine) => void
}

/** The queue in one line that stays in sight, where a list of it has no room beside the article. */
export function ReviewBar({ lines, where, next, started, onGo }: ReviewShown) {
  const t = useTranslations('queue.review')
  return (
    <nav
      aria-label={t('name')}
      data-pinned
      className="mb-3 flex h-10 items-center gap-x-3 border-y border-line bg-paper px-4 text-small sm:px-7 min-[87rem]:hidden"
    >
      <Link href="/queue" className="shrink-0 font-medium">
        {where ? t('place', where) : t('left', { count: lines.length })}
      </Link>
      {next ? (
        <span className="flex min-w-0 items-baseline gap-x-1.5">
          <span className="shrink-0 text-muted">{t('next')}</span>
          <ReviewLink line={next} started={started} onGo={onGo} className="flex min-w-0 gap-x-1.5">
            <bdi dir="ltr" className="shrink-0">
              #<Digits of={next.claim.number} />
            </bdi>
            <Isolated lang={next.article.language} className="min-w-0 truncate">
              {next.claim.quote}
            </Isolated>
          </ReviewLink>
        </span>
      ) : null}
    </nav>
  )
}
