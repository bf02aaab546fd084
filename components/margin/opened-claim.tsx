'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ComponentType, useState } from 'react'
import { AssignmentLine } from '@/components/claim/assignment-line'
import { ProblemNotice } from '@/components/problem-text'
import { laterPart } from '@/components/ui/later'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'

/** Who has it, in the head of the pane; once there is more known of the claim than its line. */
export function OpenedAssignment({ claim }: { claim: ListedClaim }) {
  const { wholeOf } = useWorkspace()
  const whole = wholeOf(claim.id)
  return whole ? <AssignmentLine key={whole.id} claim={whole} /> : null
}

/** What the pane holds below its head; where the page does not hold it, it is on its way. */
export function OpenedClaim({ claim }: { claim: ListedClaim }) {
  const { wholeOf, activeProblem } = useWorkspace()
  // The one that stands on the screen stays, for what is typed in it.
  const [Body] = useState((): ComponentType<{ claim: Claim }> => claimBody.here ?? ClaimBody)
  const whole = wholeOf(claim.id)
  if (whole) return <Body claim={whole} />
  return activeProblem ? <ProblemNotice problem={activeProblem} /> : <OnItsWay />
}

function OnItsWay() {
  const t = useTranslations('app')
  return <p className="text-small text-muted">{t('loading')}</p>
}

const load = () => import('./claim-body').then((part) => part.ClaimBody)

/** The body of an open claim, which does not come with a page on which none is open. */
export const claimBody = laterPart(load)

/** The same where it is not here yet: drawn by the server with a claim that the address names. */
const ClaimBody = dynamic(load, { loading: OnItsWay })
