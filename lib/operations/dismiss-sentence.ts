import { findArticle } from '../data/article-record'
import { commit } from '../data/commit'
import { addDismissal, listDismissals } from '../data/dismissal-record'
import { newId } from '../data/new-id'
import type { Actor } from '../domain/actor'
import { type Coverage, type DismissalInput, sentenceAt } from '../domain/coverage'
import { prose } from '../domain/history/prose'
import { type ArticleId, dismissalId } from '../domain/ids'
import { mayCheck } from '../domain/policy'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result } from '../domain/result'
import { readCoverage } from './read-coverage'
import { stampOf } from './stamp'

/** Notes that a sentence holds nothing to check. Dismissing it again changes nothing. */
export async function dismissSentence(
  actor: Actor,
  id: ArticleId,
  input: DismissalInput,
): Promise<Result<Coverage, Problem>> {
  const { id: newsroom } = actor.newsroom
  const article = await findArticle(newsroom, id)
  if (!article) return fail({ code: 'not-found' })
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })
  const { revision, language } = article
  if (input.revision !== revision.number) return fail(invalid('revision', 'revision-is-not-current'))
  const range = sentenceAt(revision.text, language, input.start)
  if (!range) return fail(invalid('start', 'outside-text'))

  const sentence = revision.text.slice(range.start, range.end)
  const standing = await listDismissals(newsroom, id)
  if (standing.some((other) => other.sentence === sentence)) return readCoverage(actor, id)

  const { by, at } = stampOf(actor)
  const dismissal = { id: newId(dismissalId), sentence, createdBy: by, createdAt: at }
  const event = {
    action: 'sentence-dismissed' as const,
    claim: null,
    before: null,
    after: { dismissal: { id: dismissal.id, sentence: prose(sentence) } },
  }
  // Stale: somebody dismissed the same words a moment ago, which is as good.
  await commit(actor, id, event, [addDismissal(newsroom, id, dismissal)])
  return readCoverage(actor, id)
}
