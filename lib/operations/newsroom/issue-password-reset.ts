import { commit } from '../../data/commit'
import { findMember } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { addReset, replaceResets } from '../../data/password-reset-record'
import { endSessionsOf } from '../../data/session-record'
import { type MemberId, resetId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { PasswordReset } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { newSecretLink } from '../parts/secret-link'
import { stampOf } from '../parts/stamp-of'

/**
 * Makes a link with which a member sets a new password, and ends their sessions at once, for it may be that somebody else has
 * them. An earlier link ends. The token is never shown again.
 */
export async function issuePasswordReset(
  actor: Actor,
  id: MemberId,
): Promise<Result<PasswordReset & { token: string }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const member = await findMember(newsroom, id)
  if (!member) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  if (member.name === null) return fail({ code: 'wrong-state', state: 'erased' })
  if (member.disabled) return fail({ code: 'wrong-state', state: 'disabled' })

  const { at } = stampOf(actor)
  const { token, tokenHash, expiresAt } = newSecretLink(at)
  const reset = newId(resetId)
  const event = {
    action: 'password-reset-issued' as const,
    claim: null,
    before: null,
    after: { member: { id }, reset: { id: reset } },
  }
  const writes = [
    replaceResets(id),
    addReset(newsroom, actor.id, { id: reset, memberId: id, tokenHash, expiresAt }),
    endSessionsOf(id),
  ]
  const outcome = await commit(actor, null, event, writes, reset)
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ id: reset, expiresAt: expiresAt.toISOString(), createdAt: at, token })
}
