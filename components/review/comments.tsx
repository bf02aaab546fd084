'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { laterPart, useLater } from '@/components/ui/later'
import { panelElement } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayComment } from '@/lib/domain/policy'

/** What was said about a claim and what became of its proposals, as one conversation. */
export function Comments({ claim }: { claim: Claim }) {
  const t = useTranslations('comments')
  const { actor, panel, focusOn } = useWorkspace()
  const Thread = useLater(thread, true)
  const isLate = useRef(Thread === null)
  useEffect(() => {
    // Whoever asked for the form before it was here is brought to it now.
    if (!Thread || !isLate.current) return
    isLate.current = false
    if (panel === 'comment' || panel?.startsWith('reply/')) focusOn(panelElement(claim.number, panel))
  }, [Thread, panel, claim.number, focusOn])
  const standing = claim.comments.filter(({ withdrawn }) => withdrawn === null)
  const hasSteps = claim.proposal !== null || claim.version > 1
  if (claim.comments.length === 0 && !hasSteps && !mayComment(actor).allowed) return null
  return (
    <section aria-labelledby={`claim-${claim.number}-comments-heading`} className="grid gap-3">
      <h3 id={`claim-${claim.number}-comments-heading`} className="font-semibold">
        {t('title')}{' '}
        <span className="ms-1 text-small font-normal text-muted">
          {t('count', { count: standing.length })}
        </span>
      </h3>
      {Thread ? <Thread claim={claim} /> : null}
    </section>
  )
}

const thread = laterPart(() => import('./thread').then((part) => part.Thread))
