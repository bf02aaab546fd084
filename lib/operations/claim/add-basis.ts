import { listBases, restsOn, addBasis as saveBasis } from '../../data/basis-record'
import { findClaim } from '../../data/claim-record'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import type { Bases } from '../../domain/claim/basis'
import { decideBasis } from '../../domain/claim/basis-decision'
import { basisId, type ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRest } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Lets a claim rest on another one of the newsroom; neither changes by it. */
export async function addBasis(actor: Actor, id: ClaimId, other: ClaimId): Promise<Result<Bases, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findClaim(newsroom, id), () => mayRest(actor))
  if (!found.ok) return found
  const claim = found.value
  const base = await findClaim(newsroom, other)
  const known = await listBases(newsroom, id)
  const basis = { id: newId(basisId), isCircle: await restsOn(actor.newsroom.id, other, id) }

  const decision = decideBasis(claim, base, known.restsOn, basis, stampOf(actor))
  if (!decision.ok) return decision
  if (decision.value) {
    const { after, event } = decision.value
    const outcome = await commit(actor, claim.article, event, [saveBasis(newsroom, id, other, after)])
    if (outcome === 'stale') return fail({ code: 'stale' })
  }
  return succeed(await listBases(newsroom, id))
}
