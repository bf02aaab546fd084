import { listArticles as listArticleRecords } from '../../data/article-record'
import type { ArticleSummary } from '../../domain/article/article'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import { type Result, succeed } from '../../domain/result'

/** The newsroom's articles, newest first. */
export async function listArticles(
  actor: Actor,
  query: PageQuery,
): Promise<Result<Page<ArticleSummary>, never>> {
  return succeed(await listArticleRecords(actor.newsroom.id, query))
}
