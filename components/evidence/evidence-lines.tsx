'use client'

import { ChevronDown, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FreeText, Isolated } from '@/components/ui/free-text'
import type { Claim } from '@/lib/domain/claim/claim'
import { standing } from '@/lib/domain/claim/standing-evidence'
import { directionOfText } from '@/lib/domain/text/direction'
import { StanceWord } from './stance-word'

/** The evidence on a claim in one line each, to have before one's eyes while writing about it; a line unfolds to the passage. */
export function EvidenceLines({ claim }: { claim: Claim }) {
  const t = useTranslations('evidence')
  const pieces = standing(claim.evidence)
  if (pieces.length === 0) return null
  return (
    <ul aria-label={t('title')} className="rounded-lg border border-line bg-sheet text-small">
      {pieces.map(({ id, stance, source, sourceFell, quote }) => (
        <li key={id} className="not-first:border-t not-first:border-line">
          <details className="group">
            <summary className="flex list-none items-center gap-2 rounded-lg px-2 py-1 [&::-webkit-details-marker]:hidden">
              <StanceWord stance={stance} />
              <Isolated className="min-w-0 flex-1 truncate">{source.title}</Isolated>
              {sourceFell ? (
                <span className="inline-flex shrink-0 items-center gap-1 font-medium text-danger">
                  <TriangleAlert aria-hidden className="size-3.5" />
                  {t(`fell.${sourceFell}`)}
                </span>
              ) : null}
              <ChevronDown aria-hidden className="size-4 shrink-0 text-muted group-open:rotate-180" />
            </summary>
            <p dir={directionOfText(quote)} className="reading px-3 pb-2 text-base whitespace-pre-line">
              <FreeText>{quote}</FreeText>
            </p>
          </details>
        </li>
      ))}
    </ul>
  )
}
