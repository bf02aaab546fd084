import { hasArticle } from '../../data/article-record'
import { listRevisions as listRevisionRecords } from '../../data/revision-record'
import type { RevisionSummary } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The revisions of an article, newest first, each with how the claims fared in it. */
export async function listRevisions(
  actor: Actor,
  article: ArticleId,
  query: PageQuery,
): Promise<Result<Page<RevisionSummary>, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, article))) return fail({ code: 'not-found' })
  return succeed(await listRevisionRecords(newsroom, article, query))
}
