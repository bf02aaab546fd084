import { revokeTokensOf } from '../../data/api-token-record'
import { saveMember } from '../../data/member-record'
import { replaceResets } from '../../data/password-reset-record'
import { endSessionsOfMember } from '../../data/session-record'
import type { Write } from '../../data/write'
import type { NewsroomId } from '../../domain/ids'
import type { Member } from '../../domain/newsroom/member'

/**
 * Saves another role or access. Sessions, tokens and links for a new password are ended, not only kept out: being let in again later
 * does not bring an old one back to life, and another role begins with another sign-in, so that nothing on a screen goes on as before.
 */
export function saveMemberChange(newsroom: NewsroomId, before: Member, after: Member): Write[] {
  return [
    saveMember(newsroom, before, after),
    ...(after.disabled || after.role !== before.role ? [endSessionsOfMember(before.id)] : []),
    ...(after.disabled ? [revokeTokensOf(before.id), replaceResets(before.id)] : []),
  ]
}
