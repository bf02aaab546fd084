import { saysTheSame } from '../comparison/sameness'
import type { Claim } from './claim'
import { type ClaimDetails, meaningOf, sameMeaning } from './claim-details'
import type { Binding } from './proposal'
import { standing } from './standing-evidence'

/** What a proposal made now would be bound to: the claim's words, what fixes their meaning, and its evidence. */
export function bindingOf(claim: ClaimDetails & Pick<Claim, 'quote' | 'evidence'>): Binding {
  return {
    quote: claim.quote,
    ...meaningOf(claim),
    evidence: standing(claim.evidence)
      .map(({ id, version }) => ({ id, version }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/**
 * Whether words say what the claim's do, and what its proposal judged if the claim's still say that. In two steps of mere
 * spelling, marks dropped and then others put on, a text may come round to the opposite of what was approved.
 */
export function keepsItsWords(
  { quote, proposal }: Pick<Claim, 'quote' | 'proposal'>,
  words: string,
): boolean {
  if (!saysTheSame(quote, words)) return false
  const judged = proposal?.boundTo.quote ?? quote
  return saysTheSame(judged, words) || !saysTheSame(judged, quote)
}

/** What of a claim can change under a proposal. */
export const driftKinds = ['words', 'details', 'evidence'] as const
export type DriftKind = (typeof driftKinds)[number]

/** What has changed since the proposal judged the claim; empty when it still binds. */
export function driftOf(claim: Claim): DriftKind[] {
  return claim.proposal ? differencesOf(claim.proposal.boundTo, bindingOf(claim)) : []
}

/** In what two judgements looked at something else. */
export function differencesOf(then: Binding, now: Binding): DriftKind[] {
  const differences: DriftKind[] = []
  if (!saysTheSame(then.quote, now.quote)) differences.push('words')
  if (!sameMeaning(then, now)) differences.push('details')
  if (evidenceOf(then) !== evidenceOf(now)) differences.push('evidence')
  return differences
}

/** Whether what a waiting proposal judged has changed: no editor can approve it, and whoever made it has to look again. */
export function isVoided(claim: Claim): boolean {
  return claim.state === 'proposed' && driftOf(claim).length > 0
}

function evidenceOf(binding: Binding): string {
  return JSON.stringify(binding.evidence.map(({ id, version }) => [id, version]))
}
