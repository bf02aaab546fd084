import { addAccount, isAddressTaken } from '../../data/account-record'
import { commit } from '../../data/commit'
import { findVerifiedDomain } from '../../data/domain-record'
import { addIdentity, isIdentityTaken } from '../../data/identity-record'
import { addMember } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { written } from '../../domain/fields'
import { accountId, identityId, memberId } from '../../domain/ids'
import { recordJoiningByDomain } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Known } from '../../domain/newsroom/identity'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/**
 * Makes somebody a member whose address the provider has verified to be in a verified domain of a newsroom, with the domain's role. Not
 * one who is known already, also where nobody lets them in any more, and not one whose address has an account: that is theirs to connect.
 */
export async function joinByDomain(known: Known, request: string): Promise<Result<Actor, Problem>> {
  if (known.email === null || !known.emailVerified) return nobody
  const domain = await findVerifiedDomain(known.email.slice(known.email.lastIndexOf('@') + 1))
  if (!domain || (await isIdentityTaken(known)) || (await isAddressTaken(known.email))) return nobody

  const joined: Actor = {
    id: newId(memberId),
    account: newId(accountId),
    name: written(200).safeParse(known.name).data ?? known.email,
    role: domain.role,
    newsroom: domain.newsroom,
    request: { id: request },
  }
  const identity = { ...known, id: newId(identityId) }
  const outcome = await commit(joined, null, recordJoiningByDomain(joined, domain, identity), [
    addMember(joined),
    addAccount({ id: joined.account, email: known.email, passwordHash: null }),
    addIdentity(joined.account, identity, new Date()),
  ])
  return outcome === 'done' ? succeed(joined) : nobody
}

const nobody = fail<Problem>({ code: 'forbidden', reason: 'nobody-invited' })
