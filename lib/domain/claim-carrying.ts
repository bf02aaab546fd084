import { keepsItsWords } from './binding'
import type { Change, Stamp } from './change'
import type { Claim } from './claim'
import { placed } from './claim-marking'
import { recordClaimChange } from './recorded-claim'
import { reopenedBySystem } from './reopening'
import type { CarriedClaim } from './revision'
import type { Anchoring } from './text/anchoring'
import { quoteAt } from './text/quote'
import { differenceInSpelling } from './text/sameness'

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
  const outcome = outcomeOf(before, anchoring, revision.text)
  const place = placeOf(before, anchoring, outcome, revision, stamp)
  const after = { ...before, ...place, version: before.version + 1 }
  return {
    before,
    after,
    event: recordClaimChange('revision-added', before, after),
    told: {
      id: before.id,
      number: before.number,
      outcome,
      from: {
        revision: before.revision,
        start: before.start,
        end: before.end,
        quote: before.quote,
      },
      differs: outcome === 'changed' ? null : differenceInSpelling(before.quote, after.quote),
      to: after.placement === 'placed' ? { start: after.start, end: after.end, quote: after.quote } : null,
      candidates: after.candidates,
      reopened: before.state === 'approved' && after.state === 'reopened',
    },
  }
}

function placeOf(
  claim: Claim,
  anchoring: Anchoring,
  outcome: CarriedClaim['outcome'],
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
    ...(outcome === 'changed' && reopenedBySystem(claim, 'words-changed', stamp)),
  }
}

/** Words that are spelt anew, and no longer say what was judged before an earlier spelling, are changed too. */
function outcomeOf(claim: Claim, anchoring: Anchoring, text: string): CarriedClaim['outcome'] {
  if (anchoring.kind === 'ambiguous') return anchoring.candidates.length === 0 ? 'lost' : 'ambiguous'
  if (anchoring.kind === 'lost') return 'lost'
  const { start, end } = anchoring.range
  return keepsItsWords(claim, text.slice(start, end)) ? anchoring.kind : 'changed'
}
