import { commit } from '../../data/commit'
import {
  addMember,
  findAddressHolder,
  findInvitation as findInvitationRecord,
  spendInvitation,
} from '../../data/member-record'
import { newId } from '../../data/new-id'
import { prose } from '../../domain/history/prose'
import { memberId, newsroomId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { role } from '../../domain/newsroom/role-schema'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { hashOfToken } from '../parts/secret-link'

/** Makes the invited person a member, who is the one acting. An invitation works once. */
export async function acceptInvitation(
  token: string,
  passwordHash: string,
  request: string,
): Promise<Result<Actor, Problem>> {
  const invitation = await findInvitationRecord(hashOfToken(token))
  if (!invitation) return fail({ code: 'not-found' })
  if (await findAddressHolder(invitation.email)) return fail(invalid('email', 'email-taken'))

  const newsroom = { ...invitation.newsroom, id: newsroomId.parse(invitation.newsroomId) }
  const { id: newsroomIs, name: newsroomName, language, sample } = newsroom
  const joined: Actor = {
    id: newId(memberId),
    name: invitation.name,
    role: role.parse(invitation.role),
    newsroom: { id: newsroomIs, name: newsroomName, language, sample },
    request: { id: request },
  }
  const event = {
    action: 'member-joined' as const,
    claim: null,
    before: null,
    after: {
      member: { id: joined.id, name: prose(joined.name), role: joined.role },
      invitation: invitation.id,
    },
  }
  const outcome = await commit(joined, null, event, [
    spendInvitation(invitation.id),
    addMember(newsroomIs, { ...joined, email: invitation.email, passwordHash }),
  ])
  return outcome === 'done' ? succeed(joined) : fail({ code: 'not-found' })
}
