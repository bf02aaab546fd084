import { holdAccountOfHereAlone } from '../../data/account-record'
import { revokeTokensOf } from '../../data/api-token-record'
import { commit } from '../../data/commit'
import { findMember } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { addReset, replaceResets } from '../../data/password-reset-record'
import { endSessionsOf } from '../../data/session-record'
import { type MemberId, resetId } from '../../domain/ids'
import { refuseReset } from '../../domain/membership/member-decision'
import { recordResetLink } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { PasswordReset } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { accountOfHereAlone } from '../parts/account-of-here-alone'
import { permitted } from '../parts/permitted'
import { newSecretLink } from '../parts/secret-link'
import { stampOf } from '../parts/stamp-of'

/**
 * Makes a link with which a member sets a new password, and ends their sessions at once, for it may be that somebody else has
 * them. An earlier link ends. Refused where they work in another newsroom too: the link would open that one as well. The token is never shown again.
 */
export async function issuePasswordReset(
  actor: Actor,
  id: MemberId,
): Promise<Result<PasswordReset & { token: string }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findMember(newsroom, id), () => mayAdminister(actor))
  if (!found.ok) return found
  const member = found.value
  const refusal = refuseReset(member)
  if (refusal) return fail(refusal)
  const account = await accountOfHereAlone(newsroom, id)
  if (!account.ok) return account

  const { at } = stampOf(actor)
  const { token, tokenHash, expiresAt } = newSecretLink(at)
  const reset = newId(resetId)
  const writes = [
    holdAccountOfHereAlone(newsroom, account.value),
    replaceResets(id),
    addReset(newsroom, actor.id, { id: reset, memberId: id, tokenHash, expiresAt }),
    endSessionsOf(account.value),
    revokeTokensOf(id),
  ]
  const outcome = await commit(actor, null, recordResetLink(member, { id: reset }), writes, reset)
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ id: reset, expiresAt: expiresAt.toISOString(), createdAt: at, token })
}
