'use client'

import { useTranslations } from 'next-intl'
import { AssignmentLine } from '@/components/claim/assignment-line'
import { ProblemNotice } from '@/components/problem-text'
import { useWorkspace } from '@/components/workspace/workspace'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { ClaimBody } from './claim-body'

/** Who has it, in the head of the pane; once there is more known of the claim than its line. */
export function OpenedAssignment({ claim }: { claim: ListedClaim }) {
  const { wholeOf } = useWorkspace()
  const whole = wholeOf(claim.id)
  return whole ? <AssignmentLine key={whole.id} claim={whole} /> : null
}

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
