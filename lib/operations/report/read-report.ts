import { findArticle } from '../../data/article-record'
import { listAllClaims } from '../../data/claim-record'
import { listDismissals } from '../../data/dismissal-record'
import { listAllHistory } from '../../data/history-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Report } from '../../domain/report/report'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'

/** What is said of a report rather than in it: when it was made, and from how many entries. */
export type ReportMoment = { at: string; entries: number }

/**
 * The fact-check of an article as it stands now; every claim is in it. With a moment the report names that one: it is the one
 * made then as long as nothing but its own export came after. An internal report also has what no editor approved, for
 * those who check.
 */
export async function readReport(
  actor: Actor,
  id: ArticleId,
  { moment, internal = false }: { moment?: ReportMoment; internal?: boolean } = {},
): Promise<Result<Report, Problem>> {
  const { id: newsroomId, name, sample } = actor.newsroom
  // The history first: whoever adds an entry as the next one after these knows that nothing it was built from has changed.
  const history = await listAllHistory(newsroomId, { article: id })
  const [article, claims, dismissals] = await Promise.all([
    findArticle(newsroomId, id),
    listAllClaims(newsroomId, id),
    listDismissals(newsroomId, id),
  ])
  if (!article) return fail({ code: 'not-found' })
  const permission = internal ? mayCheck(actor) : null
  if (permission?.allowed === false) return fail({ code: 'forbidden', reason: permission.reason })
  const at = moment?.at ?? new Date().toISOString()
  const told = history.slice(0, moment?.entries)
  return succeed(
    await heavily('buildReport', article.revision.text.length + claims.length * 200, {
      ...{ article, claims, history: told, dismissals },
      ...{ newsroom: { name, sample }, at, internal },
    }),
  )
}
