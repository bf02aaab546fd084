import { findRevision, listFates } from '../../data/revision-record'
import { fareOver, isTouched } from '../../domain/article/claim-fates'
import type { RevisionComparison } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'

/** Two revisions of an article, and what became of its claims between them. */
export async function compareRevisions(
  actor: Actor,
  article: ArticleId,
  numbers: { from: number; to: number },
): Promise<Result<RevisionComparison, Problem>> {
  const { id: newsroom } = actor.newsroom
  const [before, after, fates] = await Promise.all([
    findRevision(newsroom, article, numbers.from),
    findRevision(newsroom, article, numbers.to),
    listFates(newsroom, article, numbers),
  ])
  if (!before || !after) return fail({ code: 'not-found' })
  const paragraphs = await heavily(
    'readableParagraphs',
    before.text.length + after.text.length,
    before.text,
    after.text,
  )
  const claims = fareOver(fates)
  const touched = claims.filter(isTouched)
  return succeed({ before, after, paragraphs, touched, kept: claims.length - touched.length })
}
