import { findInvitation as findInvitationRecord } from '../../data/member-record'
import type { Role } from '../../domain/newsroom/role'
import { role } from '../../domain/newsroom/role-schema'
import { hashOfToken } from '../parts/secret-link'

/** What an invitation link is for, or null when it is used, expired or unknown. The token is what lets one ask. */
export async function findInvitation(
  token: string,
): Promise<{ email: string; name: string; role: Role; newsroom: string } | null> {
  const found = await findInvitationRecord(hashOfToken(token))
  if (!found) return null
  return { email: found.email, name: found.name, role: role.parse(found.role), newsroom: found.newsroom.name }
}
