'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { WaitingToBeSent } from '@/components/drafts/waiting-to-be-sent'
import { laterPart, useLater } from '@/components/ui/later'
import { draftKey, panelElement } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayComment } from '@/lib/domain/policy'
import { NewComment } from './new-comment'

/**
 * What was said about a claim and what became of its proposals, as one conversation. The form for the next word is with the page:
 * keys that follow the one that opens it are for it, and it is there without a network.
 */
export function Comments({ claim }: { claim: Claim }) {
  const t = useTranslations('comments')
  const { actor, panel, open, focusOn } = useWorkspace()
  const Thread = useLater(thread, true)
  const isLate = useRef(Thread === null)
  useEffect(() => {
    // Whoever asked for an answer's form before it was here is brought to it now.
    if (!Thread || !isLate.current) return
    isLate.current = false
    if (panel?.startsWith('reply/')) focusOn(panelElement(claim.number, panel))
  }, [Thread, panel, claim.number, focusOn])
  const may = mayComment(actor).allowed
  const standing = claim.comments.filter(({ withdrawn }) => withdrawn === null)
  const hasSteps = claim.proposal !== null || claim.version > 1
  if (claim.comments.length === 0 && !hasSteps && !may) return null
  return (
    <section aria-labelledby={`claim-${claim.number}-comments-heading`} className="grid gap-3">
      <h3 id={`claim-${claim.number}-comments-heading`} className="font-semibold">
        {t('title')}{' '}
        <span className="ms-1 text-small font-normal text-muted">
          {t('count', { count: standing.length })}
        </span>
      </h3>
      {Thread ? <Thread claim={claim} /> : null}
      <WaitingToBeSent
        form={draftKey(claim.id, 'comment')}
        onTakenBack={() => open(claim.number, { panel: 'comment', focus: true })}
      />
      {may ? <NewComment claim={claim} /> : null}
    </section>
  )
}

const thread = laterPart(() => import('./thread').then((part) => part.Thread))
