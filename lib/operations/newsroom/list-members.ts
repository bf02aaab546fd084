import { listInvitations, listMembers as listMemberRecords } from '../../data/member-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Invitation, Member } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/**
 * Who works in the newsroom, by name, and whose invitations wait. One that was made in the moment in which an earlier one was
 * accepted leads nowhere, and waits for nobody.
 */
export async function listMembers(
  actor: Actor,
): Promise<Result<{ members: Member[]; invitations: Invitation[] }, Problem>> {
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  const { id: newsroom } = actor.newsroom
  const [members, invitations] = await Promise.all([listMemberRecords(newsroom), listInvitations(newsroom)])
  const known = new Set(members.map(({ email }) => email))
  return succeed({ members, invitations: invitations.filter(({ email }) => !known.has(email)) })
}
