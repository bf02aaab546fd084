import { listArticleFacets, listArticles } from '../../data/article-list-record'
import { listActivePeople } from '../../data/member-record'
import type { ArticleSummary } from '../../domain/article/article'
import type { ArticleQuery } from '../../domain/article/article-query'
import type { Actor } from '../../domain/newsroom/actor'
import type { Person } from '../../domain/newsroom/person'
import type { Page } from '../../domain/page'
import { type Result, succeed } from '../../domain/result'

/** The list of articles as a page shows it, with what it can be cut down by. */
export async function openArticles(
  actor: Actor,
  query: ArticleQuery,
): Promise<
  Result<
    {
      page: Page<ArticleSummary>
      people: Person[]
      languages: string[]
      outlets: string[]
      labels: string[]
    },
    never
  >
> {
  const { id: newsroom } = actor.newsroom
  const [page, people, facets] = await Promise.all([
    listArticles(newsroom, query),
    listActivePeople(newsroom),
    listArticleFacets(newsroom),
  ])
  return succeed({ page, people, ...facets })
}
