import { findClaim } from '../../data/claim-record'
import type { Claim } from '../../domain/claim/claim'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

export async function readClaim(actor: Actor, id: ClaimId): Promise<Result<Claim, Problem>> {
  const claim = await findClaim(actor.newsroom.id, id)
  return claim ? succeed(claim) : fail({ code: 'not-found' })
}
