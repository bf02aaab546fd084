'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { Digits } from '@/components/digits'
import type { Article } from '@/lib/domain/article/article'
import type { Claim } from '@/lib/domain/claim/claim'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { TrayClaim } from './tray-claim'

export type TrayArticle = Pick<Article, 'id' | 'language' | 'direction'> & {
  revision: { number: number; text: string }
}

type Props = {
  actor: Pick<Actor, 'id' | 'role'>
  article: TrayArticle
  claims: readonly Claim[]
  /** Told the claim as it stands after it was placed or withdrawn, and what to say of it. */
  onSettled: (claim: Claim, said: string) => void
}

/** The claims that a revision left without a sure place, until somebody places or withdraws each. */
export function Tray({ actor, article, claims, onSettled }: Props) {
  const t = useTranslations('tray')
  const heading = useRef<HTMLHeadingElement>(null)
  const waiting = claims.filter(waitsForPlace)
  if (waiting.length === 0) return null

  function settle(claim: Claim, said: string) {
    heading.current?.focus()
    onSettled(claim, said)
  }

  return (
    <section
      aria-labelledby="tray"
      className="grid gap-3 rounded border-2 border-needs-sources bg-needs-sources-wash p-4 lg:col-span-2 sm:p-5"
    >
      <h2 id="tray" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t('title')}{' '}
        <bdi className="font-normal">
          (<Digits of={waiting.length} />)
        </bdi>
      </h2>
      <p>{t('lead', { count: waiting.length })}</p>
      <ul className="grid gap-3">
        {waiting.map((claim) => (
          <TrayClaim key={claim.id} actor={actor} article={article} claim={claim} onSettled={settle} />
        ))}
      </ul>
    </section>
  )
}
