'use client'

import { CornerDownLeft, Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
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

/** Everything in an open card, in the order in which a claim is worked on. */
export function ClaimBody({ claim }: { claim: Claim }) {
  const t = useTranslations('claim')
  const refusals = useTranslations('refusals')
  const { actor, article, panel } = useWorkspace()
  const may = mayChangeClaim(actor)
  // The form that is open stays, though somebody else took the step first.
  const withdrawn = panel === 'restore' || (claim.state === 'withdrawn' && panel !== 'withdraw')
  return (
    <div className="grid gap-4 [&>section]:border-t [&>section]:border-line [&>section]:pt-3">
      <div className="grid gap-1 text-small text-muted">
        <p>{t.rich('marked', whoWhen(claim.createdBy, claim.createdAt))}</p>
        {claim.withdrawal ? (
          <p className="text-ink">
            {t.rich(
              withdrawalWords[claim.withdrawal.code ?? 'reason'],
              whoWhen(claim.withdrawal.by, claim.withdrawal.at, claim.withdrawal.reason),
            )}
          </p>
        ) : null}
        {claim.restoration ? (
          <p className="text-ink">
            {t.rich(
              'restored',
              whoWhen(claim.restoration.by, claim.restoration.at, claim.restoration.reason),
            )}
          </p>
        ) : null}
        {may.allowed ? null : <p>{refusals(may.reason)}</p>}
        <Ways claim={claim} />
      </div>
      <Details claim={claim} />
      <CheckedBefore claim={claim} />
      <RestsOn claim={claim} />
      <EvidenceSection claim={claim} />
      <VerdictSection claim={claim} />
      <Comments claim={claim} />
      <footer className="grid gap-3 border-t border-line pt-3">
        <ClaimHistory claim={claim} />
        {article.withdrawn ? null : withdrawn ? <Restore claim={claim} /> : <Withdraw claim={claim} />}
      </footer>
    </div>
  )
}

const withdrawalWords = {
  reason: 'withdrawn',
  'marked-by-mistake': 'unmarked',
  'article-withdrawn': 'withdrawnWithArticle',
} as const

/** To the words in the text, and the address of this very claim. */
function Ways({ claim }: { claim: Claim }) {
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
    <p className="-ms-2.5 flex flex-wrap">
      <Button size="small" variant="quiet" aria-keyshortcuts="s" onClick={() => goToWords(claim, wordCursor)}>
        <CornerDownLeft aria-hidden className="size-3.5 ltr:-scale-x-100" />
        {t('toText')}
      </Button>
      <Button size="small" variant="quiet" onClick={copy}>
        <Link2 aria-hidden className="size-3.5" />
        {t('link')}
      </Button>
    </p>
  )
}
