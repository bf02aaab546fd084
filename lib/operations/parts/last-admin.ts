import { listMembers } from '../../data/member-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Member } from '../../domain/newsroom/member'

export function isAdmin({ role, disabled }: Pick<Member, 'role' | 'disabled'>): boolean {
  return role === 'admin' && !disabled
}

/** Whether the newsroom would have no admin without this member. The database sees to it too. */
export async function isLastAdmin(actor: Actor, member: Member): Promise<boolean> {
  if (!isAdmin(member)) return false
  const members = await listMembers(actor.newsroom.id)
  return !members.some((other) => other.id !== member.id && isAdmin(other))
}
