'use client'

import { CornerDownLeft, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RestsOn } from '@/components/basis/rests-on'
import { ClaimHistory } from '@/components/claim/claim-history'
import { Details } from '@/components/claim/details'
import { Restore } from '@/components/claim/restore'
import { whoWhen } from '@/components/claim/who-when'
import { Withdraw } from '@/components/claim/withdraw'
import { EvidenceSection } from '@/components/evidence/evidence-section'
import { CheckedBefore } from '@/components/matching/checked-before'
import { Comments } from '@/components/review/comments'
import { VerdictSection } from '@/components/review/verdict-section'
import { goToWords } from '@/components/text/claims-in-text'
import { Button } from '@/components/ui/button'
import { useWorkspace, useWorkspaceActions } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { mayChangeClaim } from '@/lib/domain/policy'

/**
 * Everything in an open card. As long as no verdict was proposed the sections stand in the order in which a claim is worked on;
 * from then on what was proposed comes first, and the evidence for it: whoever decides, or has it back, begins there. Nothing
 * moves while the card is open.
 */
export function ClaimBody({ claim }: { claim: Claim }) {
  const { panel, article } = useWorkspace()
  const [judged] = useState(claim.proposal !== null)
  // The form that is open stays, though somebody else took the step first.
  const withdrawn = panel === 'restore' || (claim.state === 'withdrawn' && panel !== 'withdraw')
  const meaning = (
    <>
      <Details claim={claim} />
      <CheckedBefore claim={claim} />
      <RestsOn claim={claim} />
    </>
  )
  return (
    <div className="grid gap-4 [&>section:not(:first-child)]:border-t [&>section:not(:first-child)]:border-line [&>section:not(:first-child)]:pt-3">
      <OutOfTheOrdinary claim={claim} />
      {judged ? <VerdictSection claim={claim} /> : meaning}
      <EvidenceSection claim={claim} />
      {judged ? meaning : <VerdictSection claim={claim} />}
      <Comments claim={claim} />
      <footer className="grid gap-3 border-t border-line pt-3">
        <MarkedBy claim={claim} />
        <ClaimHistory claim={claim} />
        {article.withdrawn ? null : withdrawn ? <Restore claim={claim} /> : <Withdraw claim={claim} />}
      </footer>
    </div>
  )
}

/** What does not hold of most claims: that it left the check or came back to it, and that one only reads. */
function OutOfTheOrdinary({ claim }: { claim: Claim }) {
  const t = useTranslations('claim')
  const refusals = useTranslations('refusals')
  const may = mayChangeClaim(useWorkspace().actor)
  const { withdrawal, restoration } = claim
  if (!withdrawal && !restoration && may.allowed) return null
  return (
    <div className="grid gap-1 text-small">
      {withdrawal ? (
        <p>
          {t.rich(
            withdrawalWords[withdrawal.code ?? 'reason'],
            whoWhen(withdrawal.by, withdrawal.at, withdrawal.reason),
          )}
        </p>
      ) : null}
      {restoration ? (
        <p>{t.rich('restored', whoWhen(restoration.by, restoration.at, restoration.reason))}</p>
      ) : null}
      {may.allowed ? null : <p className="text-muted">{refusals(may.reason)}</p>}
    </div>
  )
}

const withdrawalWords = {
  reason: 'withdrawn',
  'marked-by-mistake': 'unmarked',
  'article-withdrawn': 'withdrawnWithArticle',
} as const

/** Whose claim it is, the way to its words in the text, and the address of this very claim. */
function MarkedBy({ claim }: { claim: Claim }) {
  const t = useTranslations('claim')
  const { announce, wordCursor } = useWorkspaceActions()

  async function copy() {
    const { origin, pathname } = window.location
    const link = `${origin}${pathname}#claim-${claim.number}`
    // The clipboard is closed to pages on plain http: then the link is said, to be copied by hand.
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    )
    announce(copied ? t('linkCopied', { number: claim.number }) : t('linkIs', { link }))
  }

  return (
    <div className="text-small text-muted">
      <p>{t.rich('marked', whoWhen(claim.createdBy, claim.createdAt))}</p>
      <p className="-ms-2.5 flex flex-wrap">
        <Button
          size="small"
          variant="quiet"
          aria-keyshortcuts="s"
          onClick={() => goToWords(claim, wordCursor)}
        >
          <CornerDownLeft aria-hidden className="size-3.5 ltr:-scale-x-100" />
          {t('toText')}
        </Button>
        <Button size="small" variant="quiet" onClick={copy}>
          <Link2 aria-hidden className="size-3.5" />
          {t('link')}
        </Button>
      </p>
    </div>
  )
}
