import { commit } from '../../data/commit'
import { isOpenInvitation, spendInvitation } from '../../data/member-record'
import type { InvitationId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** Takes an invitation back before anybody accepted it: its link is good for nothing any more. */
export async function revokeInvitation(
  actor: Actor,
  id: InvitationId,
): Promise<Result<{ id: InvitationId }, Problem>> {
  if (!(await isOpenInvitation(actor.newsroom.id, id))) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })

  const event = {
    action: 'invitation-revoked' as const,
    claim: null,
    before: null,
    after: { invitation: { id } },
  }
  const outcome = await commit(actor, null, event, [spendInvitation(id)])
  return outcome === 'done' ? succeed({ id }) : fail({ code: 'not-found' })
}
