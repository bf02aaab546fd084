import { findArticleSummary } from '../../data/article-record'
import { findClaimOfNumber } from '../../data/claim-record'
import { listHistory } from '../../data/history-record'
import type { ArticleSummary } from '../../domain/article/article'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { nameAssignees } from '../parts/name-assignees'

/** What the page of a history begins with: the history of an article, or of its claim with some number. */
export async function openHistory(
  actor: Actor,
  id: ArticleId,
  number: number | null,
  query: PageQuery,
): Promise<Result<{ article: ArticleSummary; page: Page<HistoryEntry> }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const [article, claim] = await Promise.all([
    findArticleSummary(newsroom, id),
    number === null ? null : findClaimOfNumber(newsroom, id, number),
  ])
  if (!article || (number !== null && !claim)) return fail({ code: 'not-found' })
  const page = await listHistory(newsroom, claim ? { claim } : { article: id }, query)
  return succeed({ article, page: { ...page, items: await nameAssignees(newsroom, page.items) } })
}
