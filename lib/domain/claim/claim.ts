import { z } from 'zod'
import { written } from '../fields'
import { articleId, claimId } from '../ids'
import { assignmentPatch, assignmentShape, versionsShape } from '../newsroom/assignment-schemas'
import { person } from '../newsroom/person'
import { claimStates, markedByMistake, placements, reopeningCauses, withdrawalCodes } from './claim-codes'
import { comment } from './comment'
import { detailInput, detailPatch, detailShape } from './detail-schemas'
import { evidence, restoration, withdrawal } from './evidence'
import { decision, proposal } from './proposal'
import { verdict } from './verdict-schemas'

const position = z.int().min(0).max(2_000_000)

/** What is asked for to mark a claim: a half-open range of UTF-16 code units into the revision named. */
export const claimInput = z.strictObject({
  revision: z.int().min(1),
  start: position,
  end: position,
  ...detailInput,
})
export type ClaimInput = z.infer<typeof claimInput>

/** The fields to change; what is absent stays, null empties. New words come as `start` and `end` together. */
export const claimPatch = z
  .strictObject({
    start: position.optional(),
    end: position.optional(),
    ...detailPatch,
    ...assignmentPatch,
  })
  .refine((patch) => (patch.start === undefined) === (patch.end === undefined), {
    path: ['end'],
    params: { code: 'required' },
  })
export type ClaimPatch = z.infer<typeof claimPatch>

export const reasonInput = z.strictObject({ reason: written(5000) })

/**
 * Why a claim is taken out of the check: in words, or by the code alone for one that nobody meant to mark. The latter is only
 * for a claim on which no verdict was ever proposed; it then stands in no report that leaves the newsroom.
 */
export const claimWithdrawalInput = z.union([
  reasonInput,
  z.strictObject({ code: z.literal(markedByMistake) }),
])

/** The reason is null once it was erased, and beside a code. */
export const claimWithdrawal = withdrawal.extend({ code: z.enum(withdrawalCodes).optional() })
export type ClaimWithdrawal = z.infer<typeof claimWithdrawal>

/** Where a person says that a claim stands: a half-open range of UTF-16 code units into the revision named. */
export const anchorInput = claimInput.pick({ revision: true, start: true, end: true })
export type AnchorInput = z.infer<typeof anchorInput>

/**
 * Why an approval fell away. `cause` is what changed when the system reopened; a person gives a `reason`,
 * which is null once it was erased.
 */
export const reopening = z.object({
  cause: z.enum(reopeningCauses),
  reason: z.string().nullable(),
  by: person,
  at: z.iso.datetime(),
})
export type Reopening = z.infer<typeof reopening>

/**
 * A checkable statement marked in a revision. `proposal` is the one that counts: the latest, but for one that was pulled back.
 * `decision` is the one on that proposal, unless it was taken back;
 * `verdict` is what stands approved now, null in every state but `approved`. A claim that is not `placed` keeps its
 * words and its place in the last revision it stood in; `candidates` are where an `ambiguous` one may stand now.
 */
export const claim = z.object({
  id: claimId,
  article: articleId,
  number: z.int(),
  revision: z.int(),
  start: z.int(),
  end: z.int(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  placement: z.enum(placements),
  candidates: z.array(z.object({ start: z.int(), end: z.int() })),
  ...detailShape,
  state: z.enum(claimStates),
  verdict: verdict.nullable(),
  evidence: z.array(evidence),
  proposal: proposal.nullable(),
  decision: decision.nullable(),
  reopening: reopening.nullable(),
  withdrawal: claimWithdrawal.nullable(),
  restoration,
  comments: z.array(comment),
  ...assignmentShape,
  createdBy: person,
  createdAt: z.iso.datetime(),
  ...versionsShape,
})
export type Claim = z.infer<typeof claim>

/** A piece of evidence as a step on it answers it: with the claim that it is on. */
export const evidenceOnClaim = evidence.extend({ claim })
export type EvidenceOnClaim = z.infer<typeof evidenceOnClaim>
