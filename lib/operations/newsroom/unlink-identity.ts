import { commit } from '../../data/commit'
import { listIdentities as listIdentityRecords, removeIdentity } from '../../data/identity-record'
import { findSettings } from '../../data/newsroom-record'
import { endSessionsOf, findOwnSignIn } from '../../data/session-record'
import type { IdentityId } from '../../domain/ids'
import { recordIdentity } from '../../domain/membership/identity-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Identity } from '../../domain/newsroom/identity'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { listIdentities } from './list-identities'

/** Takes one of one's own identities no more, unless there were no other way in. Every session but `session` ends. */
export async function unlinkIdentity(
  actor: Actor,
  id: IdentityId,
  session: string | null,
): Promise<Result<{ items: Identity[] }, Problem>> {
  const own = await listIdentityRecords(actor.account)
  const identity = own.find((each) => each.id === id)
  if (!identity) return fail({ code: 'not-found' })
  const hasPassword =
    (await findOwnSignIn(actor.newsroom.id, actor.id)) !== null &&
    (await findSettings(actor.newsroom.id))?.passwordSignIn === true
  if (own.length === 1 && !hasPassword) return fail({ code: 'forbidden', reason: 'last-way-in' })
  const outcome = await commit(actor, null, recordIdentity('identity-unlinked', actor, identity), [
    removeIdentity(actor.account, id),
    endSessionsOf(actor.account, session ?? undefined),
  ])
  return outcome === 'done' ? listIdentities(actor) : fail({ code: 'stale' })
}
