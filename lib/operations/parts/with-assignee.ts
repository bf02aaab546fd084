import { findMember } from '../../data/member-record'
import type { MemberId, NewsroomId } from '../../domain/ids'
import { type Assignment, type AssignmentChange, assigneeOf } from '../../domain/newsroom/assignment'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** A change with its assignee as a person, where it names one; whoever has the work already is not asked about. */
export async function withAssignee<Patch extends { assignee?: MemberId | null | undefined }>(
  newsroom: NewsroomId,
  patch: Patch,
  before: Assignment['assignee'],
): Promise<Result<Omit<Patch, 'assignee'> & Pick<AssignmentChange, 'assignee'>, Problem>> {
  const { assignee: id, ...rest } = patch
  if (id === undefined || id === null) return succeed({ ...rest, assignee: id })
  if (id === before?.id) return succeed({ ...rest, assignee: before })
  const assignee = assigneeOf(await findMember(newsroom, id))
  return assignee.ok ? succeed({ ...rest, assignee: assignee.value }) : assignee
}
