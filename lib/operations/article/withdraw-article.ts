import type { ArticleId } from '../../domain/ids'
import { noticesOfWithdrawal } from '../../domain/inbox/notices-of-article'
import type { Actor } from '../../domain/newsroom/actor'
import { mayWithdrawArticle } from '../../domain/policy'
import { stepArticle } from '../parts/step-article'

/** Takes an article out of the check with all of its claims, with a reason. What was published stays public. */
export function withdrawArticle(actor: Actor, id: ArticleId, reason: string, version?: number) {
  return stepArticle(actor, id, {
    step: 'withdraw',
    reason,
    version,
    may: (article) => mayWithdrawArticle(actor, article),
    notices: (article, claims) => noticesOfWithdrawal(article, claims, actor.id),
  })
}
