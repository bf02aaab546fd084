'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { Badge } from '@/components/ui/badge'
import { Isolated } from '@/components/ui/free-text'
import { Time } from '@/components/ui/time'
import { linesByArticle } from '@/lib/domain/claim/review-order'
import { Link } from '@/lib/i18n/navigation'
import { LineFacts } from './line-facts'
import type { ReviewShown } from './review-bar'
import { ReviewLink } from './review-link'

/** The queue beside the article, where a window is wide enough for three columns. */
export function ReviewRail({ lines, here, where, started, onGo }: ReviewShown) {
  const t = useTranslations('queue')
  const rail = useRef<HTMLElement>(null)
  const id = here?.claim.id ?? null
  // The rail scrolls to its line; the page stays where it is.
  useEffect(() => {
    const [box, line] = [rail.current, id && rail.current?.querySelector<HTMLElement>('[aria-current]')]
    if (!box || !line) return
    const { top, bottom } = line.getBoundingClientRect()
    const room = box.getBoundingClientRect()
    if (top < room.top || bottom > room.bottom) box.scrollTop += top - room.top - room.height / 3
  }, [id])

  return (
    <nav
      ref={rail}
      aria-label={t('review.name')}
      className="sticky top-[4.25rem] hidden max-h-[calc(100dvh-5rem)] w-60 shrink-0 overflow-y-auto overscroll-contain ps-7 pb-6 min-[87rem]:block"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 pb-2 text-small">
        <span className="font-semibold">
          {where ? t('review.place', where) : t('review.left', { count: lines.length })}
        </span>
        <Link href="/queue">{t('review.all')}</Link>
      </p>
      <div className="grid gap-5">
        {linesByArticle(lines).map((group) => (
          <div key={group.article.id}>
            <p id={`review-${group.article.id}`} className="mb-1.5 text-small font-semibold">
              <Isolated lang={group.article.language}>{group.article.title}</Isolated>
            </p>
            <ol aria-labelledby={`review-${group.article.id}`} className="grid gap-1.5">
              {group.lines.map((line) => (
                <li key={line.claim.id}>
                  <ReviewLink
                    line={line}
                    started={started}
                    onGo={onGo}
                    isHere={line === here}
                    className="grid gap-0.5 rounded-md border border-line bg-sheet px-2.5 py-2 text-ink no-underline hover:border-edge aria-[current]:border-accent aria-[current]:bg-accent-wash"
                  >
                    <span className="flex flex-wrap items-center gap-x-2 text-small">
                      <VerdictWord verdict={line.proposal.verdict} />
                      <bdi dir="ltr" className="text-muted">
                        #<Digits of={line.claim.number} />
                      </bdi>
                      {line.claim.central ? <Badge tone="accent">{t('central')}</Badge> : null}
                    </span>
                    <span className="reading line-clamp-2 leading-relaxed">
                      <Isolated lang={line.article.language}>{line.claim.quote}</Isolated>
                    </span>
                    <LineFacts line={line} age={<Time at={line.proposal.at} />} />
                  </ReviewLink>
                </li>
              ))}
            </ol>
          </div>
        ))}
      </div>
    </nav>
  )
}
