import { createHash, randomBytes } from 'node:crypto'
import { commit } from '../data/commit'
import { addInvitation, isEmailTaken } from '../data/member-record'
import { newId } from '../data/new-id'
import type { Actor } from '../domain/actor'
import { prose } from '../domain/history/prose'
import { invitationId } from '../domain/ids'
import type { Invitation, InvitationInput } from '../domain/member'
import { mayAdminister } from '../domain/policy'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { stampOf } from './stamp'

/** Invites someone; the token stands in the link that the admin hands on, and is never shown again. */
export async function inviteMember(
  actor: Actor,
  input: InvitationInput,
): Promise<Result<Invitation & { token: string }, Problem>> {
  const permission = mayAdminister(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  if (await isEmailTaken(input.email)) return fail(invalid('email', 'email-taken'))

  const token = randomBytes(32).toString('base64url')
  const { at } = stampOf(actor)
  const expiresAt = new Date(Date.parse(at) + lifetime)
  const id = newId(invitationId)
  const event = {
    action: 'member-invited' as const,
    claim: null,
    before: null,
    after: { invitation: { id, name: prose(input.name), role: input.role } },
  }
  const entry = { ...input, id, tokenHash: hashOfToken(token), expiresAt }
  const outcome = await commit(actor, null, event, [addInvitation(actor.newsroom.id, actor.id, entry)])
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...input, id, expiresAt: expiresAt.toISOString(), createdAt: at, token })
}

/** Only the hash of a token is stored: who reads the database cannot accept an invitation. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** 72 hours, in milliseconds. */
const lifetime = 72 * 3600 * 1000
