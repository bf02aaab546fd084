'use client'

import { useTranslations } from 'next-intl'
import { ProblemNotice } from '@/components/problem-text'
import { useWorkspace } from '@/components/workspace/workspace'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { ClaimBody } from './claim-body'

/** What the pane holds below its head; where the page does not hold it, it is on its way. */
export function OpenedClaim({ claim }: { claim: ListedClaim }) {
  const t = useTranslations('app')
  const { wholeOf, activeProblem } = useWorkspace()
  const whole = wholeOf(claim.id)
  if (whole) return <ClaimBody claim={whole} />
  return activeProblem ? (
    <ProblemNotice problem={activeProblem} />
  ) : (
    <p className="text-small text-muted">{t('loading')}</p>
  )
}
