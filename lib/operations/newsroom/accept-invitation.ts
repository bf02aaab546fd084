import { addAccount, isAddressTaken } from '../../data/account-record'
import { commit } from '../../data/commit'
import { addMember, findInvitation as findInvitationRecord, spendInvitation } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { accountId } from '../../domain/ids'
import { recordJoining } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { invited } from '../parts/invited'
import { hashOfToken } from '../parts/secret-link'

/**
 * Makes the invited person a member with an account of their own, who is the one acting. An invitation works once, and not for an
 * address that has an account: as if it were over, for who holds its link need not be who holds the address.
 */
export async function acceptInvitation(
  token: string,
  passwordHash: string,
  request: string,
): Promise<Result<Actor, Problem>> {
  const invitation = await findInvitationRecord(hashOfToken(token))
  if (!invitation) return fail({ code: 'not-found' })
  if (await isAddressTaken(invitation.email)) return fail({ code: 'not-found' })
  if (!invitation.isByPassword) return fail({ code: 'forbidden', reason: 'password-off' })

  const joined = invited(invitation, newId(accountId), request)
  const outcome = await commit(joined, null, recordJoining(joined, invitation), [
    spendInvitation(invitation.id),
    addMember(joined),
    addAccount({ id: joined.account, email: invitation.email, passwordHash }),
  ])
  return outcome === 'done' ? succeed(joined) : fail({ code: 'not-found' })
}
