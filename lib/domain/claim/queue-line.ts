import { z } from 'zod'
import { person } from '../newsroom/person'
import { differencesOf, driftKinds } from './binding'
import { claim } from './claim'
import { originKey } from './origin'
import { type Proposal, proposal } from './proposal'
import type { Decided } from './proposal-withdrawal'
import { type QueueItem, queueItem } from './queue'
import { standing } from './standing-evidence'

/** What the proposal says otherwise than one that was returned, or judges otherwise. */
export const sinceReturnKinds = [
  ...(['verdict', 'rationale', 'reasons', 'exception', 'checkAgainOn'] as const),
  ...driftKinds,
] as const
export type SinceReturn = (typeof sinceReturnKinds)[number]

/**
 * A proposal that waits, as a line in a list: enough to choose by, too little to decide on. `quote` ends after a few lines;
 * evidence and origins count what was not withdrawn; `returned` is the last return before this proposal.
 */
export const queueLine = z.object({
  article: queueItem.shape.article,
  claim: claim
    .pick({ id: true, number: true, version: true, start: true, end: true, central: true })
    .extend(claim.pick({ assignee: true, dueAt: true }).shape)
    .extend({ quote: z.string() }),
  proposal: proposal.pick({ id: true, verdict: true, by: true, at: true }),
  evidence: z.int(),
  origins: z.int(),
  returned: z
    .object({ by: person, at: z.iso.datetime(), changed: z.array(z.enum(sinceReturnKinds)) })
    .nullable(),
})
export type QueueLine = z.infer<typeof queueLine>

/** The line of a claim, null when no proposal waits on it. `returned` is the last proposal that was returned. */
export function queueLineOf({ article, claim }: QueueItem, returned: Decided | null): QueueLine | null {
  const { id, number, version, start, end, central, assignee, dueAt, quote, proposal, evidence, state } =
    claim
  if (state !== 'proposed' || !proposal) return null
  const here = standing(evidence)
  return {
    article,
    claim: { id, number, version, start, end, central, assignee, dueAt, quote: shortened(quote) },
    proposal: { id: proposal.id, verdict: proposal.verdict, by: proposal.by, at: proposal.at },
    evidence: here.length,
    origins: new Set(here.map(({ source }) => originKey(source))).size,
    returned: returned && {
      by: returned.decision.by,
      at: returned.decision.at,
      changed: changedSince(returned.proposal, proposal),
    },
  }
}

function changedSince(then: Proposal, now: Proposal): SinceReturn[] {
  const changed: SinceReturn[] = then.verdict === now.verdict ? [] : ['verdict']
  // A text that was erased, and an exception goes with it, tells nothing: it is not said to differ.
  const isErased = then.rationale === null || now.rationale === null
  if (!isErased && then.rationale !== now.rationale) changed.push('rationale')
  if (then.reasons.toSorted().join() !== now.reasons.toSorted().join()) changed.push('reasons')
  if (!isErased && then.exception !== now.exception) changed.push('exception')
  if (then.checkAgainOn !== now.checkAgainOn) changed.push('checkAgainOn')
  return [...changed, ...differencesOf(then.boundTo, now.boundTo)]
}

function shortened(quote: string): string {
  const letters = [...quote]
  return letters.length <= mostLetters ? quote : `${letters.slice(0, mostLetters).join('').trimEnd()}…`
}

/** Some three lines of a list. */
const mostLetters = 240
