import { stayInCheck } from '../../data/article-record'
import { commit } from '../../data/commit'
import { findDismissal, withdrawDismissal } from '../../data/dismissal-record'
import type { Coverage } from '../../domain/article/coverage'
import { recordReinstatement } from '../../domain/article/dismissal-decision'
import type { DismissalId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayDismiss } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { findArticleInCheck } from '../parts/find-article-in-check'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'
import { readCoverage } from './read-coverage'

/** Takes a dismissal back: the sentence is unchecked again. */
export async function reinstateSentence(actor: Actor, id: DismissalId): Promise<Result<Coverage, Problem>> {
  const { id: newsroom } = actor.newsroom
  const found = permitted(await findDismissal(newsroom, id), () => mayDismiss(actor))
  if (!found.ok) return found
  const { article, dismissal } = found.value
  const checked = await findArticleInCheck(newsroom, article, () => mayDismiss(actor))
  if (!checked.ok) return checked

  const { by, at } = stampOf(actor)
  const writes = [stayInCheck(newsroom, article), withdrawDismissal(newsroom, id, by.id, at)]
  const outcome = await commit(actor, article, recordReinstatement(dismissal), writes)
  return outcome === 'done' ? readCoverage(actor, article) : fail({ code: 'not-found' })
}
