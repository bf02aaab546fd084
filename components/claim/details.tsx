'use client'

import { Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Isolated } from '@/components/ui/free-text'
import { useWorkspace } from '@/components/workspace/workspace'
import { wordingOf, workOut } from '@/lib/domain/claim/calculation'
import type { Claim } from '@/lib/domain/claim/claim'
import { type DetailField, detailFields, valueIn } from '@/lib/domain/claim/detail-fields'
import { mayChangeClaim } from '@/lib/domain/policy'
import { DetailsForm } from './details-form'

/** What fixes a claim's meaning: who said it, when, and for a figure of what, where, as of when and out of how many. */
export function Details({ claim }: { claim: Claim }) {
  const t = useTranslations('claim.details')
  const kinds = useTranslations('kinds')
  const { actor, panel, open } = useWorkspace()
  if (panel === 'details') return <DetailsForm claim={claim} />

  const rows: [string, string | null][] = [
    [t('kind'), kinds(claim.kind)],
    ...written.map((field): [string, string | null] => [t(field.name), textIn(claim, field)]),
  ]
  const holes = claim.kind === 'figure' ? written.filter((field) => isHole(claim, field)) : []
  return (
    <section aria-label={t('title')} className="grid gap-1.5">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-0.5">
        {rows.map(([label, value]) =>
          value ? (
            <div key={label} className="col-span-2 grid grid-cols-subgrid">
              <dt className="text-muted">{label}</dt>
              <dd className="font-medium">
                <Isolated>{value}</Isolated>
              </dd>
            </div>
          ) : null,
        )}
        {holes.map(({ field, name }) => (
          <div key={field} className="col-span-2 grid grid-cols-subgrid text-muted">
            <dt>{t(name)}</dt>
            <dd>
              <span className="border-b border-dotted border-current">{t('unsaid')}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Arithmetic claim={claim} />
      {claim.central ? (
        <p className="flex items-start gap-1.5 text-small">
          <Star aria-hidden className="mt-1 size-3.5 shrink-0 fill-current" />
          <span>
            <strong className="font-semibold">{t('central')}.</strong> {t('centralHint')}
          </span>
        </p>
      ) : null}
      {mayChangeClaim(actor).allowed && claim.state !== 'withdrawn' ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <Button
            size="small"
            variant="quiet"
            className="-ms-2.5"
            aria-label={t('form', { number: claim.number })}
            onClick={() => open(claim.number, { panel: 'details', focus: true })}
          >
            {t('edit')}
          </Button>
        </p>
      ) : null}
    </section>
  )
}

/** What people wrote: the kind is a word of ours, and that a claim is central is said in a sentence. */
const written = detailFields.filter(({ form }) => form === 'text' || form === 'date')

/** A part of a figure that nobody has said. */
function isHole(claim: Claim, field: DetailField): boolean {
  return field.path[0] === 'figure' && textIn(claim, field) === null
}

/** What the figure was worked out from, worked out anew. */
function Arithmetic({ claim }: { claim: Claim }) {
  const t = useTranslations('claim')
  const worked = workOut(claim)
  if (!worked) return null
  const { formula, claimed, difference, tolerance, comesOut } = worked
  return (
    <p className={comesOut ? '' : 'text-danger'}>
      <span className="text-muted">{t('details.calculation')}:</span>{' '}
      {t(`calculation.${wordingOf(worked)}`, { formula, claimed, difference, tolerance: tolerance ?? '' })}
    </p>
  )
}

function textIn(claim: Claim, field: DetailField): string | null {
  const value = valueIn(claim, field)
  return typeof value === 'string' ? value : null
}
