import { listArticles as listArticleRecords } from '../../data/article-list-record'
import type { ArticleSummary } from '../../domain/article/article'
import type { ArticleQuery } from '../../domain/article/article-query'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page } from '../../domain/page'
import { type Result, succeed } from '../../domain/result'

/** Some of the newsroom's articles, in the order asked for. */
export async function listArticles(
  actor: Actor,
  query: ArticleQuery,
): Promise<Result<Page<ArticleSummary>, never>> {
  return succeed(await listArticleRecords(actor.newsroom.id, query))
}
