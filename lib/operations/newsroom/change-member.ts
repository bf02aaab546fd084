import { commit } from '../../data/commit'
import { findMember, saveMember } from '../../data/member-record'
import { endSessionsOf } from '../../data/session-record'
import type { MemberId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Member, MemberPatch } from '../../domain/newsroom/member'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { isAdmin, isLastAdmin } from '../parts/last-admin'

/** Changes a member's role, or whether they may sign in. The last admin stays one; the database sees to it too. */
export async function changeMember(
  actor: Actor,
  id: MemberId,
  patch: MemberPatch,
  version: number,
): Promise<Result<Member, Problem>> {
  const { id: newsroom } = actor.newsroom
  const member = await findMember(newsroom, id)
  if (!member) return fail({ code: 'not-found' })
  const permission = mayAdminister(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  if (member.version !== version) return fail({ code: 'stale' })
  if (member.name === null) return fail({ code: 'wrong-state', state: 'erased' })

  const after = { role: patch.role ?? member.role, disabled: patch.disabled ?? member.disabled }
  if (after.role === member.role && after.disabled === member.disabled) return succeed(member)
  if (!isAdmin(after) && (await isLastAdmin(actor, member))) {
    return fail(invalid(after.disabled ? 'disabled' : 'role', 'last-admin'))
  }

  const of = { id, role: member.role, disabled: member.disabled }
  const event = {
    action: 'member-changed' as const,
    claim: null,
    before: { member: of, version: member.version },
    after: { member: { id, ...after }, version: member.version + 1 },
  }
  // Ended, not only kept out: being let in again later does not bring an old session back to life.
  const outcome = await commit(actor, null, event, [
    saveMember(newsroom, member, after),
    ...(after.disabled ? [endSessionsOf(id)] : []),
  ])
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...member, ...after, version: member.version + 1 })
}
