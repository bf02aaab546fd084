import { commit } from '../../data/commit'
import {
  addIdentity,
  isIdentityTaken,
  listIdentities as listIdentityRecords,
} from '../../data/identity-record'
import { newId } from '../../data/new-id'
import { identityId } from '../../domain/ids'
import { recordIdentity } from '../../domain/membership/identity-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Identity, Known } from '../../domain/newsroom/identity'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { listIdentities } from './list-identities'

/** Lets one sign in by an identity from now on. It is nobody else's, and no address decides whose it is. */
export async function linkIdentity(
  actor: Actor,
  known: Known,
): Promise<Result<{ items: Identity[] }, Problem>> {
  const { issuer, subject } = known
  const own = await listIdentityRecords(actor.account)
  if (own.some((each) => each.issuer === issuer && each.subject === subject)) return listIdentities(actor)
  if (await isIdentityTaken(known)) return fail({ code: 'forbidden', reason: 'identity-taken' })
  const identity = { id: newId(identityId), issuer, subject }
  const outcome = await commit(actor, null, recordIdentity('identity-linked', actor, identity), [
    addIdentity(actor.account, identity),
  ])
  return outcome === 'done' ? listIdentities(actor) : fail({ code: 'forbidden', reason: 'identity-taken' })
}
