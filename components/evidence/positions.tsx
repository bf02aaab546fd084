'use client'

import { useTranslations } from 'next-intl'
import { useWorkspace } from '@/components/workspace/workspace'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Evidence } from '@/lib/domain/claim/evidence'
import { originKey } from '@/lib/domain/claim/origin'
import { standing } from '@/lib/domain/claim/standing-evidence'
import { isolated } from '@/lib/domain/text/isolated'
import { EvidencePiece } from './evidence-piece'

/** A disputed claim: what supports it beside what contradicts it, each by origin; never an average. */
export function Positions({ claim }: { claim: Claim }) {
  const t = useTranslations('proposal.positions')
  const { panel } = useWorkspace()
  const pieces = standing(claim.evidence)
  // A form takes the whole width: half of it is too little to write in.
  const beside = panel?.startsWith('evidence-') ? '' : '@md:grid-cols-2'
  const context = pieces.filter(({ stance }) => stance === 'context')
  return (
    <div className="@container grid gap-4">
      <div className={`grid gap-4 ${beside}`}>
        <Side title={t('for')} claim={claim} pieces={pieces.filter(({ stance }) => stance === 'supports')} />
        <Side
          title={t('against')}
          claim={claim}
          pieces={pieces.filter(({ stance }) => stance === 'contradicts')}
        />
      </div>
      {context.map((piece) => (
        <EvidencePiece key={piece.id} claim={claim} piece={piece} />
      ))}
    </div>
  )
}

function Side({ title, claim, pieces }: { title: string; claim: Claim; pieces: readonly Evidence[] }) {
  const t = useTranslations()
  const origins = byOrigin(pieces)
  return (
    <section aria-label={title} className="grid min-w-0 content-start gap-3 border-t-2 border-line pt-2">
      <h4 className="text-small font-semibold">
        {title}
        <span className="ms-2 font-normal text-muted">{t('evidence.origins', { count: origins.size })}</span>
      </h4>
      {pieces.length === 0 ? <p className="text-small text-muted">{t('proposal.positions.none')}</p> : null}
      {[...origins].map(([key, ofOrigin]) => (
        <div
          key={key}
          className={ofOrigin.length > 1 ? 'grid gap-3 rounded-lg bg-none-wash p-2' : 'grid gap-3'}
        >
          {ofOrigin.length > 1 ? (
            <p className="text-small text-muted">
              {t('evidence.sameOrigin', {
                origin: isolated(ofOrigin[0]?.source.origin ?? ofOrigin[0]?.source.title ?? ''),
              })}
            </p>
          ) : null}
          {ofOrigin.map((piece) => (
            <EvidencePiece key={piece.id} claim={claim} piece={piece} />
          ))}
        </div>
      ))}
    </section>
  )
}

function byOrigin(pieces: readonly Evidence[]): Map<string, Evidence[]> {
  const origins = new Map<string, Evidence[]>()
  for (const piece of pieces) {
    const key = originKey(piece.source)
    origins.set(key, [...(origins.get(key) ?? []), piece])
  }
  return origins
}
