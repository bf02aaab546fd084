import { moveToNextRevision } from '../../data/article-record'
import { carryClaims } from '../../data/claim-record'
import { authorOf, commitSealed } from '../../data/commit'
import { carryDismissals } from '../../data/dismissal-record'
import { deliver } from '../../data/inbox-record'
import { addRevision as saveRevision } from '../../data/revision-record'
import type { RevisionAnswer, RevisionInput } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { outsideOfRequests } from '../../request-scope'
import { askRevision } from '../parts/revision-step'
import { stemClaimsOf } from '../parts/stem-claims-of'
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
    const asked = await askRevision(actor, id, input, version)
    if (!asked.ok) return asked
    const { article, claims, dismissals, order, weight } = asked.value
    const written = await heavily('writeRevision', weight, order, await authorOf(actor))
    if (!written) return readRevisionAnswer(actor, id, false)

    const { number, fates, places, notices, entry } = written
    const { by, at } = order.stamp
    const revision = { article: id, number, ...order.input, createdBy: by, createdAt: at }
    const outcome = await commitSealed(actor, id, entry, [
      moveToNextRevision(newsroom, article, claims),
      saveRevision(newsroom, revision, fates),
      carryClaims(newsroom, id, places),
      carryDismissals(newsroom, id, dismissals, written.dismissals),
      ...deliver(actor, id, notices),
    ])
    if (outcome === 'done') {
      // It is saved, whoever still waits for the answer; what could not be stemmed now is with the next who tidies up.
      await outsideOfRequests(() => stemClaimsOf(newsroom, id)).catch(() => {})
      return readRevisionAnswer(actor, id, true)
    }
  }
  return fail({ code: 'stale' })
}
