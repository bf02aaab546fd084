import { findClaim } from '../../data/claim-record'
import { listHistory } from '../../data/history-record'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { ClaimId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { nameAssignees } from '../parts/name-assignees'

/** Everything that happened to a claim, oldest first; `n` counts within its article. */
export async function listClaimHistory(
  actor: Actor,
  claim: ClaimId,
  query: PageQuery,
): Promise<Result<Page<HistoryEntry>, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await findClaim(newsroom, claim))) return fail({ code: 'not-found' })
  const page = await listHistory(newsroom, { claim }, query)
  return succeed({ ...page, items: await nameAssignees(newsroom, page.items) })
}
