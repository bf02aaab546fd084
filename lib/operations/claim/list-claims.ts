import { hasArticle } from '../../data/article-record'
import { type ClaimFilter, listClaims as listClaimRecords } from '../../data/claim-record'
import type { Claim } from '../../domain/claim/claim'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The claims of an article by number. */
export async function listClaims(
  actor: Actor,
  article: ArticleId,
  query: PageQuery,
  filter: ClaimFilter = {},
): Promise<Result<Page<Claim>, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, article))) return fail({ code: 'not-found' })
  return succeed(await listClaimRecords(newsroom, article, query, filter))
}
