import { commit } from '../../data/commit'
import { addInvitation, findAddressHolder, replaceInvitations } from '../../data/member-record'
import { newId } from '../../data/new-id'
import { invitationId } from '../../domain/ids'
import { recordInvitation } from '../../domain/membership/member-events'
import type { Actor } from '../../domain/newsroom/actor'
import type { Invitation, InvitationInput } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
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
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  // Where else an address has a member, if anywhere, is not asked: the invitation is made as to anybody.
  const holder = await findAddressHolder(actor.newsroom.id, input.email)
  if (holder) return fail(invalid('email', holder.disabled ? 'member-disabled' : 'email-taken'))

  const { at } = stampOf(actor)
  const { token, tokenHash, expiresAt } = newSecretLink(at)
  const id = newId(invitationId)
  const entry = { ...input, id, tokenHash, expiresAt }
  const writes = [
    replaceInvitations(actor.newsroom.id, input.email),
    addInvitation(actor.newsroom.id, actor.id, entry),
  ]
  const outcome = await commit(
    actor,
    null,
    recordInvitation({ id, name: input.name, role: input.role }),
    writes,
    id,
  )
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...input, id, expiresAt: expiresAt.toISOString(), createdAt: at, token })
}
