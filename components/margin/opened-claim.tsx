'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { AssignmentLine } from '@/components/claim/assignment-line'
import { ProblemNotice } from '@/components/problem-text'
import { laterPart, useLater } from '@/components/ui/later'
import { useWorkspace } from '@/components/workspace/workspace'
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
  // What the server drew stays as it is, for what is typed in it.
  const [byServer] = useState(useIsWakingUp())
  const Later = useLater(claimBody, true)
  const whole = wholeOf(claim.id)
  if (!whole) return activeProblem ? <ProblemNotice problem={activeProblem} /> : <OnItsWay />
  const Body = byServer ? DrawnBody : Later
  return Body ? <Body claim={whole} /> : <OnItsWay />
}

/** Whether this is drawn by the server, or by the browser for the first time over what the server drew. */
function useIsWakingUp(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
}

function OnItsWay() {
  const t = useTranslations('app')
  return (
    <p data-on-its-way className="text-small text-muted">
      {t('loading')}
    </p>
  )
}

const load = () => import('./claim-body').then((part) => part.ClaimBody)

/** The body of an open claim, which does not come with a page on which none is open. */
export const claimBody = laterPart(load)

/** The same as the server draws it, with a claim that the address names. */
const DrawnBody = dynamic(load, { loading: OnItsWay })
