import { findAddress } from '../../data/account-record'
import { findInvitation as findInvitationRecord } from '../../data/member-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Role } from '../../domain/newsroom/role'
import { role } from '../../domain/newsroom/role-schema'
import { hashOfToken } from '../parts/secret-link'

/**
 * What an invitation link is for, or null when it is used, expired or unknown. The token is what lets one ask. `isOwn` is whether it is for
 * the very account that is signed in; whether its address has an account otherwise is not told.
 */
export async function findInvitation(
  token: string,
  visitor: Actor | null = null,
): Promise<{
  email: string
  name: string
  role: Role
  newsroom: string
  isOwn: boolean
  isByPassword: boolean
} | null> {
  const found = await findInvitationRecord(hashOfToken(token))
  if (!found) return null
  const { email, name, isByPassword } = found
  const isOwn = visitor !== null && (await findAddress(visitor.newsroom.id, visitor.account)) === email
  return { email, name, role: role.parse(found.role), newsroom: found.newsroom.name, isOwn, isByPassword }
}
