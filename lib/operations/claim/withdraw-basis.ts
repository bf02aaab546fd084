import { findClaimOfBasis, listBases, withdrawBasis as saveWithdrawal } from '../../data/basis-record'
import { findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import type { Bases } from '../../domain/claim/basis'
import { decideBasisWithdrawal } from '../../domain/claim/basis-decision'
import type { BasisId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRest } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Takes back that a claim rests on another. */
export async function withdrawBasis(actor: Actor, id: BasisId): Promise<Result<Bases, Problem>> {
  const { id: newsroom } = actor.newsroom
  const resting = await findClaimOfBasis(newsroom, id)
  const found = permitted(resting && (await findClaim(newsroom, resting)), () => mayRest(actor))
  if (!found.ok) return found
  const claim = found.value
  const { restsOn } = await listBases(newsroom, claim.id)

  const left = restsOn.filter((basis) => basis.id !== id)
  const decision = decideBasisWithdrawal(claim, { id }, left, stampOf(actor))
  if (!decision.ok) return decision
  const { after, event } = decision.value
  const outcome = await commit(actor, claim.article, event, [saveWithdrawal(newsroom, id, after)])
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed(await listBases(newsroom, claim.id))
}
