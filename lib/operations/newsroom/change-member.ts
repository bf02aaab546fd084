import { commit } from '../../data/commit'
import { findMember, listMembers } from '../../data/member-record'
import type { MemberId } from '../../domain/ids'
import { decideMemberChange } from '../../domain/membership/member-decision'
import type { Actor } from '../../domain/newsroom/actor'
import type { Member, MemberPatch } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { saveMemberChange } from '../parts/member-change'
import { permitted } from '../parts/permitted'

/** Changes a member's role, or whether they may sign in. The last admin stays one; the database sees to it too. */
export async function changeMember(
  actor: Actor,
  id: MemberId,
  patch: MemberPatch,
  version: number,
): Promise<Result<Member, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findMember(newsroom, id), () => mayAdminister(actor))
  if (!found.ok) return found
  const member = found.value
  if (member.version !== version) return fail({ code: 'stale' })

  const decision = decideMemberChange(member, patch, await listMembers(newsroom))
  if (!decision.ok) return decision
  if (!decision.value) return succeed(member)

  const { after, event } = decision.value
  const outcome = await commit(actor, null, event, saveMemberChange(newsroom, member, after))
  return outcome === 'done' ? succeed(after) : fail({ code: 'stale' })
}
