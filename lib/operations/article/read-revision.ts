import { findRevision } from '../../data/revision-record'
import type { Revision } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** A revision of an article with its text. */
export async function readRevision(
  actor: Actor,
  article: ArticleId,
  number: number,
): Promise<Result<Revision, Problem>> {
  const revision = await findRevision(actor.newsroom.id, article, number)
  return revision ? succeed(revision) : fail({ code: 'not-found' })
}
