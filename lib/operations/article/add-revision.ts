import { moveToNextRevision } from '../../data/article-record'
import { carryClaims } from '../../data/claim-record'
import { commit } from '../../data/commit'
import { carryDismissals } from '../../data/dismissal-record'
import { addRevision as saveRevision } from '../../data/revision-record'
import type { RevisionAnswer, RevisionInput } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { weighRevision } from '../parts/revision-step'
import { stampOf } from '../parts/stamp-of'
import { readRevisionAnswer } from './read-revision-answer'

/**
 * Gives an article a new text. The revision, the new place of every claim and dismissal, the approvals that fall away and the
 * entry that tells it all are saved together or not at all. The same text again changes nothing.
 */
export async function addRevision(
  actor: Actor,
  id: ArticleId,
  input: RevisionInput,
  version: number,
): Promise<Result<RevisionAnswer, Problem>> {
  const { id: newsroom } = actor.newsroom
  // Somebody may mark or change a claim, or dismiss a sentence, meanwhile; then it is carried as it stands now.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const weighed = await weighRevision(actor, id, input, version)
    if (!weighed.ok) return weighed
    const { article, claims, dismissals, change } = weighed.value
    if (!change) return readRevisionAnswer(actor, id, false)

    const { by, at } = stampOf(actor)
    const outcome = await commit(actor, id, change.event, [
      moveToNextRevision(newsroom, article, claims),
      saveRevision(newsroom, {
        article: id,
        ...change.revision,
        claims: change.claims.map(({ told }) => told),
        createdBy: by,
        createdAt: at,
      }),
      carryClaims(newsroom, id, change.claims),
      carryDismissals(newsroom, id, dismissals, change.dismissals),
    ])
    if (outcome === 'done') return readRevisionAnswer(actor, id, true)
  }
  return fail({ code: 'stale' })
}
