import { findArticle, stayAtRevision } from '../../data/article-record'
import { commit } from '../../data/commit'
import { addDismissal, listDismissals } from '../../data/dismissal-record'
import { newId } from '../../data/new-id'
import type { Coverage } from '../../domain/article/coverage'
import { type Dismissal, type DismissalInput, dismissalFields } from '../../domain/article/dismissal'
import { type ArticleId, dismissalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
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
    const article = await findArticle(newsroom, id)
    if (!article) return fail({ code: 'not-found' })
    const permission = mayCheck(actor)
    if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
    const { revision, language } = article
    if (input.revision !== revision.number) return fail(invalid('revision', 'revision-is-not-current'))
    const { text } = revision
    const range = await heavily('sentenceAt', text.length, text, language, input.start)
    if (!range) return fail(invalid('start', 'outside-text'))

    const standing = await listDismissals(newsroom, id)
    if (standing.some((other) => isOf(other, input.revision, range))) return readCoverage(actor, id)

    const { by, at } = stampOf(actor)
    const sentence = text.slice(range.start, range.end)
    const place = { id: newId(dismissalId), revision: revision.number, ...range, sentence }
    const event = {
      action: 'sentence-dismissed' as const,
      claim: null,
      before: null,
      after: { dismissal: dismissalFields(place) },
    }
    const outcome = await commit(actor, id, event, [
      stayAtRevision(newsroom, id, revision.number),
      addDismissal(newsroom, id, { ...place, createdBy: by, createdAt: at }),
    ])
    if (outcome === 'done') return readCoverage(actor, id)
  }
  return fail({ code: 'stale' })
}

function isOf(
  dismissal: Dismissal,
  revision: number,
  { start, end }: { start: number; end: number },
): boolean {
  return dismissal.revision === revision && dismissal.start === start && dismissal.end === end
}
