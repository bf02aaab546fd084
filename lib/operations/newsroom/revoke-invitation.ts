import { commit } from '../../data/commit'
import { findInvitationById, spendInvitation } from '../../data/member-record'
import type { InvitationId } from '../../domain/ids'
import { recordRevocation } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** Takes an invitation back before anybody accepted it: its link is good for nothing any more. */
export async function revokeInvitation(
  actor: Actor,
  id: InvitationId,
): Promise<Result<{ id: InvitationId }, Problem>> {
  const found = permitted(await findInvitationById(actor.newsroom.id, id), () => mayAdminister(actor))
  if (!found.ok) return found

  const outcome = await commit(actor, null, recordRevocation({ id }), [spendInvitation(id)])
  return outcome === 'done' ? succeed({ id }) : fail({ code: 'not-found' })
}
