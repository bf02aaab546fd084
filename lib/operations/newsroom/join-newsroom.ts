import { findAddress } from '../../data/account-record'
import { commit } from '../../data/commit'
import { addMember, findInvitation, spendInvitation } from '../../data/member-record'
import { isOpenedByPassword, moveSession } from '../../data/session-record'
import { recordJoining } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { invited } from '../parts/invited'
import { hashOfToken } from '../parts/secret-link'

/**
 * Accepts an invitation with the account that one has, whose address it has to be for. The session goes over to the newsroom in the same
 * transaction: whoever was signed out meanwhile, by a new password for one, does not join.
 */
export async function joinNewsroom(
  actor: Actor,
  token: string,
  session: string | null,
): Promise<Result<Actor, Problem>> {
  const [invitation, email] = await Promise.all([
    findInvitation(hashOfToken(token)),
    findAddress(actor.newsroom.id, actor.account),
  ])
  if (!invitation || session === null) return fail({ code: 'not-found' })
  if (invitation.email !== email) return fail({ code: 'forbidden', reason: 'other-address' })
  if (!invitation.isByPassword && (await isOpenedByPassword(session)))
    return fail({ code: 'forbidden', reason: 'password-off' })

  // The key of the request is the member's who asked, and stays in their newsroom.
  const joined = invited(invitation, actor.account, actor.request.id)
  const outcome = await commit(joined, null, recordJoining(joined, invitation), [
    spendInvitation(invitation.id),
    addMember(joined),
    moveSession(session, joined),
  ])
  return outcome === 'done' ? succeed(joined) : fail({ code: 'not-found' })
}
