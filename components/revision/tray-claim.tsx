'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { OutcomeWord } from '@/components/history/outcome-word'
import { Button } from '@/components/ui/button'
import { FreeText } from '@/components/ui/free-text'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { mayPlace, mayWithdraw } from '@/lib/domain/policy'
import { surroundingsOf } from '@/lib/domain/text/surroundings'
import { Link } from '@/lib/i18n/navigation'
import { PlaceAgain } from './place-again'
import type { TrayArticle } from './tray'
import { WithdrawFromTray } from './withdraw-from-tray'

type Props = {
  actor: Pick<Actor, 'id' | 'role'>
  article: TrayArticle
  claim: Claim
  onSettled: (claim: Claim, said: string) => void
}

/** A claim of the tray with its old words, and the two ways out. */
export function TrayClaim({ actor, article, claim, onSettled }: Props) {
  const t = useTranslations('tray')
  const refusals = useTranslations('refusals')
  const { placing, setPlacing } = useWorkspace()
  const [withdrawing, setWithdrawing] = useState(false)
  const { before, after } = surroundingsOf(claim)
  const isPlacing = placing?.id === claim.id
  const [places, withdraws] = [mayPlace(actor), mayWithdraw(actor, claim)]
  function show(panel: 'place' | 'withdraw' | null) {
    if (panel === 'place' || isPlacing) setPlacing(panel === 'place' ? claim.id : null)
    setWithdrawing(panel === 'withdraw')
  }
  const both = !places.allowed && !withdraws.allowed && places.reason === withdraws.reason
  return (
    <li data-tray={claim.number} className="grid gap-2 rounded-md border border-line bg-sheet p-4">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
        <span className="text-base font-semibold">{t('claim', { number: claim.number })}</span>
        {claim.placement === 'placed' ? null : <OutcomeWord outcome={claim.placement} />}
        <VerdictWord verdict={claim.verdict} />
        <StateWord state={claim.state} />
      </p>
      <figure className="grid gap-1">
        <figcaption className="flex flex-wrap gap-x-4 text-small text-muted">
          {t('oldWords', { number: claim.revision })}
          <Link
            href={{
              pathname: `/articles/${article.id}/revisions`,
              query: { before: claim.revision, after: article.revision.number },
            }}
            className="text-accent underline underline-offset-4"
          >
            {t('seeDifference')}
          </Link>
        </figcaption>
        <blockquote
          lang={article.language}
          dir={article.direction}
          className="reading text-lg whitespace-pre-line"
        >
          <span className="text-muted">
            <FreeText>{before}</FreeText>
          </span>
          <mark>
            <FreeText>{claim.quote}</FreeText>
          </mark>
          <span className="text-muted">
            <FreeText>{after}</FreeText>
          </span>
        </blockquote>
      </figure>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="primary"
          aria-expanded={isPlacing}
          off={places.allowed ? null : refusals(places.reason)}
          onClick={() => show(isPlacing ? null : 'place')}
        >
          {t('place')}
        </Button>
        {both ? null : (
          <Button
            size="small"
            aria-expanded={withdrawing}
            off={withdraws.allowed ? null : refusals(withdraws.reason)}
            onClick={() => show(withdrawing ? null : 'withdraw')}
          >
            {t('withdraw')}
          </Button>
        )}
      </div>
      {isPlacing ? <PlaceAgain article={article} claim={claim} /> : null}
      {withdrawing && !isPlacing ? <WithdrawFromTray claim={claim} onWithdrawn={onSettled} /> : null}
    </li>
  )
}
