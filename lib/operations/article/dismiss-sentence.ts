import { stayAtRevision } from '../../data/article-record'
import { commit } from '../../data/commit'
import { addDismissal, listDismissals } from '../../data/dismissal-record'
import { newId } from '../../data/new-id'
import type { Coverage } from '../../domain/article/coverage'
import type { DismissalInput } from '../../domain/article/dismissal'
import { decideDismissal } from '../../domain/article/dismissal-decision'
import { type ArticleId, dismissalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayDismiss } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { findArticleInCheck } from '../parts/find-article-in-check'
import { stampOf } from '../parts/stamp-of'
import { readCoverage } from './read-coverage'

/** Notes that a sentence holds nothing to check, in this one place. Dismissing it again changes nothing. */
export async function dismissSentence(
  actor: Actor,
  id: ArticleId,
  input: DismissalInput,
): Promise<Result<Coverage, Problem>> {
  const { id: newsroom } = actor.newsroom
  // Stale: a revision came a moment ago, or somebody dismissed the same sentence, which is as good.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const found = await findArticleInCheck(newsroom, id, () => mayDismiss(actor))
    if (!found.ok) return found
    const article = found.value
    const { revision, language } = article
    if (input.revision !== revision.number) return fail(invalid('revision', 'revision-is-not-current'))
    const { text } = revision
    const sentence = await heavily('sentenceAt', text.length, text, language, input.start)
    const standing = await listDismissals(newsroom, id)
    const decision = decideDismissal(revision, sentence, standing, newId(dismissalId), stampOf(actor))
    if (!decision.ok) return decision
    if (!decision.value) return readCoverage(actor, id)

    const { after, event } = decision.value
    const outcome = await commit(actor, id, event, [
      stayAtRevision(newsroom, id, revision.number),
      addDismissal(newsroom, id, after),
    ])
    if (outcome === 'done') return readCoverage(actor, id)
  }
  return fail({ code: 'stale' })
}
