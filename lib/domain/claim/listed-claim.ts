import { z } from 'zod'
import { memberId } from '../ids'
import { claim } from './claim'
import { proposal } from './proposal'

/**
 * What a text and a list show of a claim that nobody has opened. The quote is null where its words are to be read in the
 * text that the page shows anyway; evidence counts what is not withdrawn, remarks what is not resolved.
 */
export const listedClaim = claim
  .pick({ id: true, number: true, revision: true, start: true, end: true, placement: true })
  .extend({
    ...claim.pick({ state: true, verdict: true, version: true }).shape,
    quote: z.string().nullable(),
  })
  .extend({
    assignee: memberId.nullable(),
    dueAt: claim.shape.dueAt,
    proposal: proposal.pick({ verdict: true, checkAgainOn: true }).nullable(),
    evidence: z.int(),
    remarks: z.int(),
    /** Everyone who marked, sourced, proposed, decided or commented. */
    people: z.array(memberId),
  })
export type ListedClaim = z.infer<typeof listedClaim>
