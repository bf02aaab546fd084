import { hasArticle } from '../../data/article-record'
import { listHistory } from '../../data/history-record'
import type { HistoryEntry } from '../../domain/history/history-event'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { nameAssignees } from '../parts/name-assignees'

/** Everything that happened to an article and its claims, oldest first. */
export async function listArticleHistory(
  actor: Actor,
  article: ArticleId,
  query: PageQuery,
): Promise<Result<Page<HistoryEntry>, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, article))) return fail({ code: 'not-found' })
  const page = await listHistory(newsroom, { article }, query)
  return succeed({ ...page, items: await nameAssignees(newsroom, page.items) })
}
