import { commit } from '../../data/commit'
import { findActingByIdentity } from '../../data/identity-record'
import { findMember, listMembers } from '../../data/member-record'
import { decideMemberChange } from '../../domain/membership/member-decision'
import type { Known } from '../../domain/newsroom/identity'
import type { Role } from '../../domain/newsroom/role'
import { saveMemberChange } from '../parts/member-change'

/**
 * Gives whoever has an identity the role that their groups at the provider make, in the newsroom that they come into; null settles
 * nothing. The last admin stays one, and somebody else's change of that moment goes before.
 */
export async function settleRole(known: Known, role: Role | null, request: string): Promise<void> {
  const acting = role && (await findActingByIdentity(known))
  if (!acting || acting.role === role) return
  const { id: newsroom } = acting.newsroom
  const [member, all] = await Promise.all([findMember(newsroom, acting.id), listMembers(newsroom)])
  const decision = member && decideMemberChange(member, { role }, all)
  if (!member || !decision?.ok || !decision.value) return
  const { after, event } = decision.value
  const told = { ...event, after: { ...event.after, issuer: known.issuer } }
  await commit({ ...acting, request: { id: request } }, null, told, saveMemberChange(newsroom, member, after))
}
