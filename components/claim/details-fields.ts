import type { Sent } from '@/lib/api/contract'
import type { Claim } from '@/lib/domain/claim/claim'
import { meaningNames } from '@/lib/domain/claim/claim-details'
import { type DetailField, detailFields, valueIn } from '@/lib/domain/claim/detail-fields'

/** A claim's details as a form holds them: a text for each, `yes` or nothing for what is true or not. */
export type DetailTexts = Record<DetailField['name'], string>

export function textsOf(claim: Claim): DetailTexts {
  const texts = detailFields.map((field) => {
    const value = valueIn(claim, field)
    return [field.name, value === true ? 'yes' : value || '']
  })
  // Every field has had its turn.
  return Object.fromEntries(texts) as DetailTexts
}

/** What of a form differs from the claim, as the API takes it; null when nothing does. Of several parts all are sent. */
export function patchOf(claim: Claim, form: DetailTexts): Sent['changeClaim']['body'] | null {
  const saved = textsOf(claim)
  const changed = detailFields.filter(({ name }) => form[name].trim() !== saved[name])
  const patch = Object.fromEntries(
    changed.map(({ name, path, form: as }) => {
      const [detail, part] = path
      if (part !== undefined) return [detail, partsOf(detail, form)]
      return [detail, as === 'truth' ? form[name] === 'yes' : form[name].trim()]
    }),
  )
  return changed.length > 0 ? patch : null
}

/** Whether a patch changes more than what a claim is sorted by: what a verdict judges. */
export function changesMeaning(patch: Sent['changeClaim']['body'] | null): boolean {
  return Object.keys(patch ?? {}).some((name) => meaningNames.some((known) => known === name))
}

/** Null when no part is left. */
function partsOf(detail: string, form: DetailTexts): Record<string, string> | null {
  const parts = detailFields.filter(({ path }) => path[0] === detail)
  const filled = parts.some(({ name }) => form[name].trim() !== '')
  return filled ? Object.fromEntries(parts.map(({ name }) => [name, form[name].trim()])) : null
}
