import { findArticle } from '../data/article-record'
import { listAllClaims } from '../data/claim-record'
import { listAllHistory } from '../data/history-record'
import type { Actor } from '../domain/actor'
import type { ArticleId } from '../domain/ids'
import type { Problem } from '../domain/problem'
import { buildReport } from '../domain/report/build-report'
import type { Report } from '../domain/report/report'
import { fail, type Result, succeed } from '../domain/result'

/** The fact-check of an article as it stands now; every claim is in it. */
export async function readReport(actor: Actor, id: ArticleId): Promise<Result<Report, Problem>> {
  const { id: newsroomId, name, sample } = actor.newsroom
  const article = await findArticle(newsroomId, id)
  if (!article) return fail({ code: 'not-found' })
  const [claims, history] = await Promise.all([
    listAllClaims(newsroomId, id),
    listAllHistory(newsroomId, { article: id }),
  ])
  const at = new Date().toISOString()
  return succeed(buildReport({ article, claims, history, newsroom: { name, sample }, at }))
}
