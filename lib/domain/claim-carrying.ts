import type { Change, Stamp } from './change'
import type { Claim } from './claim'
import { placed } from './claim-marking'
import { recordClaimChange } from './recorded-claim'
import { reopenedBySystem } from './reopening'
import type { CarriedClaim } from './revision'
import type { Anchoring } from './text/anchoring'
import { quoteAt } from './text/quote'

/** A claim before and after a revision, with what is told of it. */
export type CarriedChange = Change<Claim> & { before: Claim; told: CarriedClaim }

/**
 * What a new revision does to a claim. The same words, in the same place or unmistakably moved, only change place; other
 * words undo an approval; a claim that is in several places or in none keeps its old words and waits for a person.
 */
export function carryClaim(
  before: Claim,
  anchoring: Anchoring,
  revision: { number: number; text: string },
  stamp: Stamp,
): CarriedChange {
  const after = { ...before, ...placeOf(before, anchoring, revision, stamp), version: before.version + 1 }
  return {
    before,
    after,
    event: recordClaimChange('revision-added', before, after),
    told: {
      id: before.id,
      number: before.number,
      outcome: outcomeOf(anchoring),
      from: {
        revision: before.revision,
        start: before.start,
        end: before.end,
        quote: before.quote,
      },
      to: after.placement === 'placed' ? { start: after.start, end: after.end, quote: after.quote } : null,
      candidates: after.candidates,
      reopened: before.state === 'approved' && after.state === 'reopened',
    },
  }
}

function placeOf(
  claim: Claim,
  anchoring: Anchoring,
  { number, text }: { number: number; text: string },
  stamp: Stamp,
): Partial<Claim> {
  if (anchoring.kind === 'lost') return { placement: 'lost', candidates: [] }
  if (anchoring.kind === 'ambiguous') {
    const { candidates } = anchoring
    return { placement: candidates.length > 0 ? 'ambiguous' : 'lost', candidates }
  }
  const { exact, prefix, suffix } = quoteAt(text, anchoring.range)
  return {
    ...anchoring.range,
    ...placed,
    revision: number,
    quote: exact,
    prefix,
    suffix,
    ...(anchoring.kind === 'changed' && reopenedBySystem(claim, 'words-changed', stamp)),
  }
}

function outcomeOf(anchoring: Anchoring): CarriedClaim['outcome'] {
  return anchoring.kind === 'ambiguous' && anchoring.candidates.length === 0 ? 'lost' : anchoring.kind
}
