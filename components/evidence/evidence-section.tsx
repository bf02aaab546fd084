'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useHasDraft } from '@/components/drafts/draft'
import { WaitingToBeSent } from '@/components/drafts/waiting-to-be-sent'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { draftKey } from '@/components/workspace/panel'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import { standingOf } from '@/lib/domain/claim/claim-standing'
import { standing } from '@/lib/domain/claim/standing-evidence'
import { maySource } from '@/lib/domain/policy'
import { EvidenceForm } from './evidence-form'
import { EvidencePiece } from './evidence-piece'
import { Positions } from './positions'

/** All evidence on a claim; a disputed one shows its positions side by side. */
export function EvidenceSection({ claim }: { claim: Claim }) {
  const t = useTranslations('evidence')
  const words = useTranslations('workspace')
  const { actor, panel, open } = useWorkspace()
  const hasDraft = useHasDraft(draftKey(claim.id, 'evidence'))
  // What waited for the network while the claim was withdrawn is still there to be read and copied.
  const may = maySource(actor).allowed && (claim.state !== 'withdrawn' || hasDraft)
  const pieces = standing(claim.evidence)
  const withdrawn = claim.evidence.filter(({ withdrawal }) => withdrawal !== null)
  return (
    <section aria-labelledby={`claim-${claim.number}-evidence-heading`} className="grid gap-3">
      <h3 id={`claim-${claim.number}-evidence-heading`} className="font-semibold">
        {t('title')}{' '}
        <span className="ms-1 text-small font-normal text-muted">{t('count', { count: pieces.length })}</span>
      </h3>
      {pieces.length === 0 ? <p className="text-small text-muted">{t(may ? 'none' : 'noneRead')}</p> : null}
      {/* Beside the rationale that is being written they stand in one line each. */}
      {panel === 'proposal' ? null : standingOf(claim).verdict === 'disputed' ? (
        <Positions claim={claim} />
      ) : (
        pieces.map((piece) => <EvidencePiece key={piece.id} claim={claim} piece={piece} />)
      )}
      {withdrawn.length > 0 ? (
        <Disclosure summary={t('withdrawnOnes', { count: withdrawn.length })}>
          <div className="grid gap-3 text-muted">
            {withdrawn.map((piece) => (
              <EvidencePiece key={piece.id} claim={claim} piece={piece} />
            ))}
          </div>
        </Disclosure>
      ) : null}
      <WaitingToBeSent
        form={draftKey(claim.id, 'evidence')}
        onTakenBack={() => open(claim.number, { panel: 'evidence', focus: true })}
      />
      {may && panel === 'evidence' ? <EvidenceForm claim={claim} /> : null}
      {may && panel !== 'evidence' ? (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button
            size="small"
            aria-keyshortcuts="e"
            onClick={() => open(claim.number, { panel: 'evidence', focus: true })}
          >
            <Plus aria-hidden className="size-4" />
            {t('attach')}
            {hasDraft ? <span className="text-muted">({words('draft')})</span> : null}
          </Button>
        </p>
      ) : null}
    </section>
  )
}
