'use client'

import { useTranslations } from 'next-intl'
import { DueAgain } from '@/components/claim/check-again'
import { StateWord, VerdictWord } from '@/components/claim/verdict-badge'
import { Digits } from '@/components/digits'
import { useWorkspaceActions } from '@/components/workspace/workspace'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import type { ListedClaim } from '@/lib/domain/claim/listed-claim'
import { useClosing } from './use-closing'

/** Number, verdict and state of a claim: what opens its pane, and closes it. */
export function CardTitle({ claim, isActive }: { claim: ListedClaim; isActive: boolean }) {
  const t = useTranslations('claim')
  const { open } = useWorkspaceActions()
  const close = useClosing(claim)
  const { verdict, state } = standingOf(claim)
  return (
    <h2 className="min-w-0 flex-1">
      <button
        type="button"
        id={`claim-${claim.number}-title`}
        aria-expanded={isActive}
        onClick={isActive ? close : () => open(claim.number, { focus: true })}
        className="flex w-full scroll-mt-28 flex-wrap items-center gap-x-2.5 rounded text-start"
      >
        <VerdictWord verdict={verdict} />
        <span className="text-small font-normal text-muted">
          <span className="sr-only">{t('number', { number: claim.number })}</span>
          <bdi aria-hidden dir="ltr">
            <span data-word>#</span>
            <Digits of={claim.number} />
          </bdi>
        </span>
        <DueAgain claim={claim} />
        <StateWord state={state} className="ms-auto" />
      </button>
    </h2>
  )
}
