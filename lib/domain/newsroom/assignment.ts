import { invalid, type Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Member } from './member'
import type { Person } from './person'

/** Who has a claim or an article to do, and until when; null where nobody said. The assignee of an article is its owner. */
export type Assignment = { assignee: Person | null; dueAt: string | null }

export const assignmentNames = ['assignee', 'dueAt'] as const satisfies (keyof Assignment)[]

/** What to change of it; what is absent stays. The assignee is a person already, see `assigneeOf`. */
export type AssignmentChange = { [Name in keyof Assignment]?: Assignment[Name] | undefined }

/**
 * The person whom an id names, for work to be given to: somebody of the newsroom who can sign in and does more than read.
 * `found` is who has that id, null when nobody of the newsroom does.
 */
export function assigneeOf(
  found: Pick<Member, 'id' | 'name' | 'disabled' | 'role'> | null,
): Result<Person, Problem> {
  if (!found) return fail(invalid('assignee', 'unknown-member'))
  const { id, name, disabled, role } = found
  if (disabled) return fail(invalid('assignee', 'assignee-disabled'))
  if (role === 'reader') return fail(invalid('assignee', 'assignee-reads-only'))
  return succeed({ id, name })
}

/** An assignment as a change leaves it. */
export function assigned(before: Assignment, change: AssignmentChange): Assignment {
  const { assignee = before.assignee, dueAt = before.dueAt } = change
  return { assignee, dueAt }
}

export function sameAssignment(one: Assignment, other: Assignment): boolean {
  return one.assignee?.id === other.assignee?.id && one.dueAt === other.dueAt
}

/** As the history keeps it: people by their id alone, for names stand where they can be erased. */
export function assignmentFields({ assignee, dueAt }: Assignment) {
  return { assignee: assignee?.id ?? null, dueAt }
}
