import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayRestoreArticle } from '../../domain/policy'
import { stepArticle } from '../parts/step-article'

/** Takes a withdrawn article back into the check, with the claims that left with it and a reason. */
export function restoreArticle(actor: Actor, id: ArticleId, reason: string, version?: number) {
  return stepArticle(actor, id, { step: 'restore', reason, version, may: () => mayRestoreArticle(actor) })
}
