import { commit } from '../../data/commit'
import { addInvitation, findAddressHolder, replaceInvitations } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { prose } from '../../domain/history/prose'
import { invitationId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Invitation, InvitationInput } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { newSecretLink } from '../parts/secret-link'
import { stampOf } from '../parts/stamp-of'

/**
 * Invites someone; an earlier invitation of this newsroom to the same address ends. The token stands in the link that the admin hands on, and is never shown
 * again.
 */
export async function inviteMember(
  actor: Actor,
  input: InvitationInput,
): Promise<Result<Invitation & { token: string }, Problem>> {
  const permission = mayAdminister(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  const holder = await findAddressHolder(input.email)
  if (holder) {
    // Of another newsroom's member no more is said than that the address is taken.
    const isOurs = holder.disabled && holder.newsroom === actor.newsroom.id
    return fail(invalid('email', isOurs ? 'member-disabled' : 'email-taken'))
  }

  const { at } = stampOf(actor)
  const { token, tokenHash, expiresAt } = newSecretLink(at)
  const id = newId(invitationId)
  const event = {
    action: 'member-invited' as const,
    claim: null,
    before: null,
    after: { invitation: { id, name: prose(input.name), role: input.role } },
  }
  const entry = { ...input, id, tokenHash, expiresAt }
  const writes = [
    replaceInvitations(actor.newsroom.id, input.email),
    addInvitation(actor.newsroom.id, actor.id, entry),
  ]
  const outcome = await commit(actor, null, event, writes, id)
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...input, id, expiresAt: expiresAt.toISOString(), createdAt: at, token })
}
