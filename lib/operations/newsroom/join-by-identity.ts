import { addAccount, isAddressTaken } from '../../data/account-record'
import { commit } from '../../data/commit'
import { addIdentity, isIdentityTaken } from '../../data/identity-record'
import { addMember, findInvitation, spendInvitation } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { accountId, identityId } from '../../domain/ids'
import { recordJoining } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Known } from '../../domain/newsroom/identity'
import type { Problem, RefusalReason } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { invited } from '../parts/invited'
import { hashOfToken } from '../parts/secret-link'

/**
 * Makes the invited person a member who signs in by a provider and has no password. The invitation is what entitles; the provider has to
 * name the address that it was made for. As with a password it works once, and not for an address that has an account.
 */
export async function joinByIdentity(
  token: string,
  known: Known,
  request: string,
): Promise<Result<Actor, Problem>> {
  const invitation = await findInvitation(hashOfToken(token))
  if (!invitation) return refused('invitation-over')
  if (known.email !== invitation.email) return refused('other-address-there')
  if (await isIdentityTaken(known)) return refused('identity-taken')
  if (await isAddressTaken(invitation.email)) return refused('invitation-over')

  const joined = invited(invitation, newId(accountId), request)
  const identity = { ...known, id: newId(identityId) }
  const outcome = await commit(joined, null, recordJoining(joined, invitation, identity), [
    spendInvitation(invitation.id),
    addMember(joined),
    addAccount({ id: joined.account, email: invitation.email, passwordHash: null }),
    addIdentity(joined.account, identity, new Date()),
  ])
  return outcome === 'done' ? succeed(joined) : refused('invitation-over')
}

function refused(reason: RefusalReason) {
  return fail<Problem>({ code: 'forbidden', reason })
}
