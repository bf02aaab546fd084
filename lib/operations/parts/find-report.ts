import { findArticle } from '../../data/article-record'
import { listAllClaims } from '../../data/claim-record'
import { listDismissals } from '../../data/dismissal-record'
import { listAllHistory } from '../../data/history-record'
import { listMethods } from '../../data/method-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayReadInternal } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ReportInput } from '../../domain/report/build-report'
import { fail, type Result, succeed } from '../../domain/result'
import { orderReport, type ReportOrder } from '../../heavy/report-order'
import { permitted } from './permitted'

/** What is said of a report rather than in it: when it was made, and from how many entries. */
export type ReportMoment = { at: string; entries: number }

/** An order for the report of an article, how much there is to do, for `heavily`, and what it is built from. */
export type FoundReport = { order: ReportOrder; weight: number; input: ReportInput }

/**
 * All that the fact-check of an article says as it stands now. With a moment its report names that one: it is the one made then
 * as long as nothing but its own export came after; a settled one is of the moment of the last entry.
 * An internal report also has what no editor approved, for those who check.
 */
export async function findReport(
  actor: Pick<Actor, 'newsroom' | 'role'>,
  id: ArticleId,
  {
    moment,
    settled = false,
    internal = false,
  }: { moment?: ReportMoment; settled?: boolean; internal?: boolean } = {},
): Promise<Result<FoundReport, Problem>> {
  const { id: newsroomId, name, sample, digits } = actor.newsroom
  // The history first: whoever adds an entry as the next one after these knows that nothing it was built from has changed.
  const history = await listAllHistory(newsroomId, { article: id })
  const [article, claims, dismissals, methods] = await Promise.all([
    findArticle(newsroomId, id),
    listAllClaims(newsroomId, id),
    listDismissals(newsroomId, id),
    listMethods(newsroomId),
  ])
  if (!article) return fail({ code: 'not-found' })
  const may = internal ? permitted(article, () => mayReadInternal(actor)) : null
  if (may?.ok === false) return may
  const now = () => new Date().toISOString()
  const at = moment?.at ?? (settled ? (history.at(-1)?.at ?? now()) : now())
  const told = history.slice(0, moment?.entries)
  const input = {
    ...{ article, claims, history: told, dismissals, methods, at, internal },
    newsroom: { name, sample, digits },
  }
  return succeed({ order: await orderReport(input), weight: weightOf(input), input })
}

/** Code units that a report of these has, roughly. */
function weightOf({ article, claims, history }: Pick<ReportInput, 'article' | 'claims' | 'history'>): number {
  const evidence = claims.flatMap((claim) => claim.evidence)
  const texts = [
    ...claims.flatMap(({ quote, proposal }) => [quote, proposal?.rationale]),
    ...evidence.flatMap(({ quote, translation }) => [quote, translation]),
  ]
  const said = texts.reduce((sum, text) => sum + (text?.length ?? 0), article.revision.text.length)
  return said + 200 * (claims.length + evidence.length) + 50 * history.length
}
