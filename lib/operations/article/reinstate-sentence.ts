import { commit } from '../../data/commit'
import { findDismissal, withdrawDismissal } from '../../data/dismissal-record'
import type { Coverage } from '../../domain/article/coverage'
import { prose } from '../../domain/history/prose'
import type { DismissalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayCheck } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { stampOf } from '../parts/stamp-of'
import { readCoverage } from './read-coverage'

/** Takes a dismissal back: the sentence is unchecked again. */
export async function reinstateSentence(actor: Actor, id: DismissalId): Promise<Result<Coverage, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = await findDismissal(newsroom, id)
  if (!found) return fail({ code: 'not-found' })
  const permission = mayCheck(actor)
  if (!permission.allowed) return fail({ code: 'forbidden', reason: permission.reason })

  const { by, at } = stampOf(actor)
  const event = {
    action: 'sentence-reinstated' as const,
    claim: null,
    before: { dismissal: { id, sentence: prose(found.dismissal.sentence) } },
    after: { dismissal: null },
  }
  const outcome = await commit(actor, found.article, event, [withdrawDismissal(newsroom, id, by.id, at)])
  return outcome === 'done' ? readCoverage(actor, found.article) : fail({ code: 'not-found' })
}
