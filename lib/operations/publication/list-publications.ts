import { hasArticle } from '../../data/article-record'
import { listPublications as listKept } from '../../data/publication-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { Publication } from '../../domain/publication/publication'
import { fail, type Result, succeed } from '../../domain/result'
import { toldPublication } from '../parts/told-publication'

/** The reports of an article that went out, oldest first, those taken back too. */
export async function listPublications(
  actor: Actor,
  article: ArticleId,
): Promise<Result<{ items: Publication[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await hasArticle(newsroom, article))) return fail({ code: 'not-found' })
  const kept = await listKept(newsroom, article)
  return succeed({ items: await Promise.all(kept.map(toldPublication)) })
}
