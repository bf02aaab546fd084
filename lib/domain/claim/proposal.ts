import { z } from 'zod'
import { day, emptied, optionalWritten, written } from '../fields'
import { decisionId, proposalId } from '../ids'
import { person } from '../newsroom/person'
import { meaningShape } from './detail-schemas'
import { reasonCode, verdict } from './verdict-schemas'

/** What is asked for to put a verdict forward. */
export const proposalInput = z.strictObject({
  verdict,
  rationale: written(10_000),
  reasons: z.array(reasonCode).max(8).default([]),
  exception: optionalWritten(2000),
})
export type ProposalInput = z.infer<typeof proposalInput>

/** And from which day the verdict is to be checked again. */
export const datedProposalInput = proposalInput.extend({ checkAgainOn: emptied(day) })
export type DatedProposalInput = z.infer<typeof datedProposalInput>

/** What may be said in pulling a proposal back. */
export const pullBackInput = z.strictObject({ reason: optionalWritten(5000) })

/** The exact words and the exact evidence that a proposal judged; compared field by field, see `binding.ts`. */
export const binding = z.object({
  quote: z.string(),
  ...meaningShape,
  // As it was stored, perhaps when a figure had other parts.
  figure: z.record(z.string(), z.string().nullable()).nullable(),
  calculation: z.record(z.string(), z.string().nullable()).nullable().default(null),
  evidence: z.array(z.object({ id: z.string(), version: z.int() })),
})
export type Binding = z.infer<typeof binding>

/** A verdict put forward. The rationale is null once it was erased, and the exception with it. */
export const proposal = z.object({
  id: proposalId,
  verdict,
  rationale: z.string().nullable(),
  reasons: z.array(reasonCode),
  exception: z.string().nullable(),
  boundTo: binding,
  method: z
    .int()
    .min(1)
    .optional()
    .describe("Version of the newsroom's method that it was given under; absent: the product's own"),
  checkAgainOn: day
    .optional()
    .describe('The day from which the verdict is to be checked again; absent when none'),
  by: person,
  at: z.iso.datetime(),
})
export type Proposal = z.infer<typeof proposal>

/** What is put forward, with the day where there is one. */
export type DatedProposal = ProposalInput & Pick<Proposal, 'checkAgainOn'>

/** What is put forward, and as what. */
export type NewProposal = DatedProposal & Pick<Proposal, 'id' | 'method'>

/**
 * What an editor is asked for: an approval, or a return with its reason. `proposal` names the one that was read; then the
 * decision lands on that one or on none.
 */
export const decisionInput = z.strictObject({
  decision: z.enum(['approve', 'return']),
  reason: optionalWritten(5000),
  proposal: proposalId.optional(),
})

/** An editor's approval or return of the proposal it names. `erased` tells a reason that was erased from none given. */
export const decision = z.object({
  id: decisionId,
  proposal: proposalId,
  decision: z.enum(['approve', 'return']),
  reason: z.string().nullable(),
  erased: z.literal(true).optional(),
  by: person,
  at: z.iso.datetime(),
})
export type Decision = z.infer<typeof decision>
