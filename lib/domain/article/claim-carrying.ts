import type { Anchoring } from '../anchoring/anchoring'
import { keepsItsWords } from '../claim/binding'
import type { Claim } from '../claim/claim'
import { placed } from '../claim/claim-marking'
import { recordClaimChange } from '../claim/recorded-claim'
import { reopenedBySystem } from '../claim/reopening'
import { differenceInSpelling } from '../comparison/sameness'
import type { Change, Stamp } from '../history/change'
import { raised } from '../newsroom/versions'
import { type Quote, quoteAt } from '../text/quote'
import type { CarriedClaim } from './revision'

/** A claim before and after a revision, with what is told of it. */
export type CarriedChange = Change<Claim> & { before: Claim; told: CarriedClaim }

/** Where a claim stands in a new text and, where it was found, the words there with what stands around them. */
export type Anchored = { anchoring: Anchoring; quote: Quote | null }

export function quoted(text: string, anchoring: Anchoring): Anchored {
  return { anchoring, quote: 'range' in anchoring ? quoteAt(text, anchoring.range) : null }
}

/**
 * What a new revision does to a claim. The same words, in the same place or unmistakably moved, only change place; other
 * words undo an approval; a claim that is in several places or in none keeps its old words and waits for a person.
 */
export function carryClaim(before: Claim, anchored: Anchored, revision: number, stamp: Stamp): CarriedChange {
  const outcome = outcomeOf(before, anchored)
  const standing = standingOf(before, anchored, outcome, revision, stamp)
  const after = { ...before, ...standing, ...raised(before) }
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

/** What a claim is after a revision, as far as that changes. */
function standingOf(
  claim: Claim,
  { anchoring, quote }: Anchored,
  outcome: CarriedClaim['outcome'],
  revision: number,
  stamp: Stamp,
): Partial<Claim> {
  if (anchoring.kind === 'ambiguous') {
    const { candidates } = anchoring
    return { placement: candidates.length > 0 ? 'ambiguous' : 'lost', candidates }
  }
  if (anchoring.kind === 'lost' || !quote) return { placement: 'lost', candidates: [] }
  return {
    ...anchoring.range,
    ...placed,
    revision,
    quote: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    ...(outcome === 'changed' && reopenedBySystem(claim, 'words-changed', stamp)),
  }
}

/** Words that are spelt anew, and no longer say what was judged before an earlier spelling, are changed too. */
function outcomeOf(claim: Claim, { anchoring, quote }: Anchored): CarriedClaim['outcome'] {
  if (anchoring.kind === 'ambiguous') return anchoring.candidates.length === 0 ? 'lost' : 'ambiguous'
  if (anchoring.kind === 'lost' || !quote) return 'lost'
  return keepsItsWords(claim, quote.exact) ? anchoring.kind : 'changed'
}
