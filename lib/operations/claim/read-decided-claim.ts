import { findClaimOfDecision } from '../../data/claim-record'
import type { Claim } from '../../domain/claim/claim'
import type { DecisionId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The claim that a decision was on, as it stands now. */
export async function readDecidedClaim(actor: Actor, id: DecisionId): Promise<Result<Claim, Problem>> {
  const claim = await findClaimOfDecision(actor.newsroom.id, id)
  return claim ? succeed(claim) : fail({ code: 'not-found' })
}
