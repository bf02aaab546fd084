import { commitTo } from '../commit-to'
import {
  type ClaimOfArticle,
  decideArticleRestoration,
  decideArticleWithdrawal,
  type SavedArticleStep,
  savedStep,
  type WithdrawableArticle,
} from '../domain/article/article-withdrawal'
import type { Stamp } from '../domain/history/change'
import { type Author, type SealedEntry, sealEntry } from '../domain/history/sealed-entry'
import type { Problem } from '../domain/problem'
import { type Result, succeed } from '../domain/result'

/** All that decides about taking an article out of the check, or back. */
export type ArticleStepOrder = {
  step: 'withdraw' | 'restore'
  article: WithdrawableArticle
  claims: readonly ClaimOfArticle[]
  reason: string
  stamp: Stamp
}

/** The step as it is stored, and its entry. */
export type WrittenArticleStep = SavedArticleStep & { entry: SealedEntry }

/** What is stored of the step, its entry in the history by `author` included. */
export function stepArticle(
  { step, article, claims, reason, stamp }: ArticleStepOrder,
  author: Author,
): Result<WrittenArticleStep, Problem> {
  const decide = step === 'withdraw' ? decideArticleWithdrawal : decideArticleRestoration
  const decision = decide(article, claims, reason, stamp)
  if (!decision.ok) return decision
  const entry = sealEntry(decision.value.event, author, commitTo)
  return succeed({ ...savedStep(decision.value), entry })
}
