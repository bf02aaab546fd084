import { commitTo } from '../commit-to'
import {
  type ClaimOfArticle,
  decideArticleRestoration,
  decideArticleWithdrawal,
  type WithdrawableArticle,
} from '../domain/article/article-withdrawal'
import type { Stamp } from '../domain/history/change'
import { type Author, type SealedEntry, sealEntry } from '../domain/history/sealed-entry'
import { unnamed } from '../domain/newsroom/unnamed'
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

/** The step as it is stored: thousands of claims, so that it comes as text. */
export type WrittenArticleStep = {
  /** The article's own columns, as JSON. */
  saved: string
  /** A JSON list of its claims, each with the version it was read at and the columns that change. */
  claims: string
  entry: SealedEntry
}

/** What is stored of the step, its entry in the history by `author` included. */
export function stepArticle(
  { step, article, claims, reason, stamp }: ArticleStepOrder,
  author: Author,
): Result<WrittenArticleStep, Problem> {
  const decide = step === 'withdraw' ? decideArticleWithdrawal : decideArticleRestoration
  const decision = decide(article, claims, reason, stamp)
  if (!decision.ok) return decision
  const { withdrawal, restoration, claims: steps, event } = decision.value
  return succeed({
    saved: JSON.stringify({
      withdrawal: withdrawal && unnamed(withdrawal),
      restoration: restoration && unnamed(restoration),
    }),
    claims: JSON.stringify(
      steps.map(({ before: { id, version }, after }) => ({
        ...after,
        id,
        expected: version,
        withdrawal: after.withdrawal && unnamed(after.withdrawal),
        reopening: after.reopening && unnamed(after.reopening),
      })),
    ),
    entry: sealEntry(event, author, commitTo),
  })
}
