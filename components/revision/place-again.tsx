'use client'

import { useTranslations } from 'next-intl'
import { useClaimDifferences } from '@/components/claim/claim-differences'
import { Conflict } from '@/components/claim/conflict'
import { ProblemNotice } from '@/components/problem-text'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { Candidates } from './candidates'
import type { TrayArticle } from './tray'
import { usePlacing } from './use-placing'

type Props = { article: TrayArticle; claim: Claim }

/** The ways to place a claim of the tray: at one of the places that fit it, or on words selected in the article. */
export function PlaceAgain({ article, claim }: Props) {
  const t = useTranslations('tray')
  const { wordCursor } = useWorkspace()
  const { place, pending, problem, conflict, clear } = usePlacing(() => {})
  const differences = useClaimDifferences()

  function goToArticle() {
    const near = Math.max(0, Math.min(claim.start, article.revision.text.length - 1))
    wordCursor.current?.standOn({ start: near, end: near })
  }

  return (
    <div className="grid gap-4 border-t border-line pt-3">
      <Candidates
        article={article}
        claim={claim}
        pending={pending}
        onChoose={(range) => place(claim, range)}
      />
      {conflict ? (
        <Conflict
          comparison={{ written: [], differences: differences(conflict) }}
          pending={pending}
          takeTheirs={t('lookAgain')}
          onTakeTheirs={clear}
        />
      ) : (
        <ProblemNotice problem={problem} />
      )}
      <div className="grid justify-items-start gap-2">
        <p>{t('inArticle')}</p>
        <Button size="small" onClick={goToArticle}>
          {t('goToArticle')}
        </Button>
      </div>
    </div>
  )
}
