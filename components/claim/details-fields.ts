import type { Claim } from '@/lib/domain/claim/claim'

export const figureFields = ['value', 'unit', 'territory', 'asOf', 'denominator'] as const

/** A claim's details as a form holds them. */
export function detailsOf({ kind, claimant, claimDate, central, figure }: Claim) {
  return {
    kind: String(kind),
    claimant: claimant ?? '',
    claimDate: claimDate ?? '',
    central: central ? 'yes' : '',
    value: figure?.value ?? '',
    unit: figure?.unit ?? '',
    territory: figure?.territory ?? '',
    asOf: figure?.asOf ?? '',
    denominator: figure?.denominator ?? '',
  }
}

/** What of a form differs from the claim, as the API takes it; null when nothing does. */
export function patchOf(claim: Claim, form: ReturnType<typeof detailsOf>): Record<string, unknown> | null {
  const saved = detailsOf(claim)
  const patch: Record<string, unknown> = {}
  if (form.kind !== saved.kind) patch.kind = form.kind
  if (form.claimant.trim() !== saved.claimant) patch.claimant = form.claimant
  if (form.claimDate.trim() !== saved.claimDate) patch.claimDate = form.claimDate.trim()
  if (form.central !== saved.central) patch.central = form.central === 'yes'
  const figure = Object.fromEntries(figureFields.map((name) => [name, form[name].trim()]))
  if (figureFields.some((name) => figure[name] !== saved[name])) {
    patch.figure = figureFields.some((name) => figure[name] !== '') ? figure : null
  }
  return Object.keys(patch).length > 0 ? patch : null
}
