import type { Change } from '../history/change'
import type { Member, MemberPatch } from '../newsroom/member'
import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'

/** Who may administer the newsroom as things stand. */
export function isAdmin({ role, disabled }: Pick<Member, 'role' | 'disabled'>): boolean {
  return role === 'admin' && !disabled
}

/** Whether the newsroom would have no admin without this member. */
export function isLastAdmin(member: Member, all: readonly Member[]): boolean {
  return isAdmin(member) && !all.some((other) => other.id !== member.id && isAdmin(other))
}

/** Changes a role, or whether a member may sign in; null when nothing would change. `all` are the newsroom's members. */
export function decideMemberChange(
  member: Member,
  patch: MemberPatch,
  all: readonly Member[],
): Result<Change<Member> | null, Problem> {
  const { id, name, role, disabled, version } = member
  if (name === null) return fail({ code: 'wrong-state', state: 'erased' })
  const wanted = { role: patch.role ?? role, disabled: patch.disabled ?? disabled }
  if (wanted.role === role && wanted.disabled === disabled) return succeed(null)
  if (!isAdmin(wanted) && isLastAdmin(member, all)) {
    return fail(invalid(wanted.disabled ? 'disabled' : 'role', 'last-admin'))
  }
  return succeed({
    after: { ...member, ...wanted, version: version + 1 },
    event: {
      action: 'member-changed',
      claim: null,
      before: { member: { id, role, disabled }, version },
      after: { member: { id, ...wanted }, version: version + 1 },
    },
  })
}

/** Whether a member can be sent a link for a new password. */
export function refuseReset({ name, disabled }: Pick<Member, 'name' | 'disabled'>): Problem | null {
  if (name === null) return { code: 'wrong-state', state: 'erased' }
  return disabled ? { code: 'wrong-state', state: 'disabled' } : null
}
