import type { Send } from '@/components/submission'
import type { CallName } from '@/lib/api/calls'
import { type Call, calls } from '@/lib/api/calls'
import type { Answers, Sent } from '@/lib/api/contract'
import type { ApiProblem } from '@/lib/api/problem'
import type { Claim, EvidenceOnClaim } from '@/lib/domain/claim/claim'
import { markedByMistake } from '@/lib/domain/claim/claim-codes'
import type { EvidenceId, MemberId } from '@/lib/domain/ids'
import { type Result, succeed } from '@/lib/domain/result'

/**
 * Takes a step back by the step that does so, as an entry of its own. Null while another try is under way. What is answered is
 * the claim as it stands then, null where the step was about none.
 */
export type Undo = (send: Send) => Promise<Result<Claim | null, ApiProblem> | null>

/** Calls that answer a claim. */
type ClaimCall = { [Name in CallName]: Answers[Name] extends Claim ? Name : never }[CallName]

function undoBy<Name extends ClaimCall>(call: Call<Name>, sent: Sent[Name]): Undo {
  return async (send) => {
    const answer = await send(call, sent)
    return answer?.ok ? succeed(answer.value) : answer
  }
}

/** Each is refused once somebody else has changed what it is about. */
export const undoing = {
  marking: ({ id, version }: Claim) =>
    undoBy(calls.withdrawClaim, { params: { claimId: id }, body: { code: markedByMistake }, version }),
  withdrawal: ({ id, version }: Claim, reason: string) =>
    undoBy(calls.restoreClaim, { params: { claimId: id }, body: { reason }, version }),
  attachment: ({ id, version }: EvidenceOnClaim, reason: string) =>
    undoBy(calls.withdrawEvidence, { params: { evidenceId: id }, body: { reason }, version }),
  evidenceWithdrawal: (claim: Claim, id: EvidenceId, reason: string) => {
    const version = claim.evidence.find((piece) => piece.id === id)?.version
    return undoBy(calls.restoreEvidence, { params: { evidenceId: id }, body: { reason }, version })
  },
  return: ({ decision, version }: Claim) =>
    decision
      ? undoBy(calls.withdrawReturn, { params: { decisionId: decision.id }, body: {}, version })
      : null,
  /** The last comment of the member who has just written one. */
  comment: ({ comments }: Claim, by: MemberId) => {
    const own = comments.findLast(({ createdBy, withdrawn }) => createdBy.id === by && !withdrawn)
    return own ? undoBy(calls.withdrawComment, { params: { commentId: own.id }, body: {} }) : null
  },
}
