import { listBases as listBasisRecords } from '../../data/basis-record'
import { findClaim } from '../../data/claim-record'
import type { Bases } from '../../domain/claim/basis'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The claims that a claim rests on, and those that rest on it. */
export async function listBases(actor: Actor, id: ClaimId): Promise<Result<Bases, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await findClaim(newsroom, id))) return fail({ code: 'not-found' })
  return succeed(await listBasisRecords(newsroom, id))
}
