import type { Claim } from '../claim/claim'
import { withdrawnWithArticle } from '../claim/claim-codes'
import type { StandingState } from '../claim/claim-restoration'
import { erasable } from '../claim/recorded-claim'
import type { Stamp } from '../history/change'
import type { HistoryEvent, Recorded } from '../history/history-event'
import type { MemberId } from '../ids'
import { unnamed } from '../newsroom/unnamed'
import type { Problem } from '../problem'
import { fail, type Result, succeed } from '../result'
import type { Article } from './article'

/** An article as far as it matters whether it is in the check. */
export type WithdrawableArticle = Pick<Article, 'version' | 'withdrawal' | 'restoration'>

/** A claim as far as it matters when its article leaves the check or comes back. */
export type ClaimOfArticle = Pick<Claim, 'id' | 'number' | 'state' | 'verdict' | 'version'> & {
  /** The state in which it left the check together with its article; null when it did not. */
  leftFrom: StandingState | null
  /** Who has it to do, and whose verdict on it waits. */
  people: MemberId[]
}

/** What becomes of one claim: the fields that change, as they are stored. */
type StepOfClaim = {
  before: ClaimOfArticle
  after: Pick<Claim, 'state' | 'verdict' | 'version'> & {
    withdrawal: ({ code: typeof withdrawnWithArticle; reason: null } & Stamp) | null
    reopening: ({ cause: 'claim-restored'; reason: null } & Stamp) | null
  }
}

export type ArticleStep = Pick<Article, 'withdrawal' | 'restoration'> & {
  claims: StepOfClaim[]
  event: HistoryEvent
}

/** Why nothing is changed in an article that is out of the check; null while it is in. */
export function refuseWithdrawn({ withdrawal }: Pick<Article, 'withdrawal'>): Problem | null {
  return withdrawal && { code: 'article-withdrawn' }
}

/**
 * Takes an article out of the check, with a reason, and with it all of its claims that are in. Nothing is deleted: each keeps
 * its evidence and its proposal.
 */
export function decideArticleWithdrawal(
  article: WithdrawableArticle,
  claims: readonly ClaimOfArticle[],
  reason: string,
  stamp: Stamp,
): Result<ArticleStep, Problem> {
  if (article.withdrawal) return fail({ code: 'article-withdrawn' })
  const steps = claims
    .filter(({ state }) => state !== 'withdrawn')
    .map((before): StepOfClaim => {
      const withdrawal = { code: withdrawnWithArticle, reason: null, ...stamp } as const
      const version = before.version + 1
      return { before, after: { state: 'withdrawn', verdict: null, withdrawal, reopening: null, version } }
    })
  const now = { withdrawal: { reason, ...stamp }, restoration: null }
  return succeed({ ...now, claims: steps, event: recordStep('article-withdrawn', article, now, steps) })
}

/**
 * Takes an article back into the check, with a reason, and the claims that left with it: each in the state it had, but one that
 * stood approved reopened, as when it is restored by itself. Those that were withdrawn by themselves stay so.
 */
export function decideArticleRestoration(
  article: WithdrawableArticle,
  claims: readonly ClaimOfArticle[],
  reason: string,
  stamp: Stamp,
): Result<ArticleStep, Problem> {
  if (!article.withdrawal) return fail({ code: 'wrong-state', state: 'standing' })
  const steps = claims.flatMap((before): StepOfClaim[] => {
    if (before.leftFrom === null) return []
    const wasApproved = before.leftFrom === 'approved'
    const state = wasApproved ? 'reopened' : before.leftFrom
    const reopening = wasApproved ? ({ cause: 'claim-restored', reason: null, ...stamp } as const) : null
    const version = before.version + 1
    return [{ before, after: { state, verdict: null, withdrawal: null, reopening, version } }]
  })
  const now = { withdrawal: null, restoration: { reason, ...stamp } }
  return succeed({ ...now, claims: steps, event: recordStep('article-restored', article, now, steps) })
}

/** A step as it is stored: there may be thousands of claims, so that it goes as text. */
export type SavedArticleStep = {
  /** The article's own columns, as JSON. */
  saved: string
  /** A JSON list of its claims, each with the version it was read at and the columns that change. */
  claims: string
}

export function savedStep({ withdrawal, restoration, claims }: ArticleStep): SavedArticleStep {
  return {
    saved: JSON.stringify({
      withdrawal: withdrawal && unnamed(withdrawal),
      restoration: restoration && unnamed(restoration),
    }),
    claims: JSON.stringify(
      claims.map(({ before: { id, version }, after }) => ({
        ...after,
        id,
        expected: version,
        withdrawal: after.withdrawal && unnamed(after.withdrawal),
        reopening: after.reopening && unnamed(after.reopening),
      })),
    ),
  }
}

/** Whether an article is in the check, and why, as its entries tell it. */
export function withdrawalFields({
  withdrawal,
  restoration,
}: Pick<Article, 'withdrawal' | 'restoration'>): Recorded {
  return {
    withdrawal: withdrawal && { reason: erasable(withdrawal.reason), by: withdrawal.by.id },
    restoration: restoration && { reason: erasable(restoration.reason), by: restoration.by.id },
  }
}

/** One entry for the article: why, and each claim with the fields that changed. */
function recordStep(
  action: 'article-withdrawn' | 'article-restored',
  before: WithdrawableArticle,
  after: Pick<Article, 'withdrawal' | 'restoration'>,
  steps: readonly StepOfClaim[],
): HistoryEvent {
  const left = before.withdrawal && { code: withdrawnWithArticle, reason: null, by: before.withdrawal.by.id }
  return {
    action,
    claim: null,
    before: {
      ...withdrawalFields(before),
      version: before.version,
      claims: steps.map(({ before: { id, state, verdict, version }, after: { reopening } }) => ({
        ...{ id, state, verdict, withdrawal: left, version },
        ...(reopening && { reopening: null }),
      })),
    },
    after: {
      ...withdrawalFields(after),
      version: before.version + 1,
      claims: steps.map(({ before: { id, number }, after: { withdrawal, reopening, ...now } }) => ({
        ...{ id, number, ...now },
        withdrawal: withdrawal && { code: withdrawal.code, reason: null, by: withdrawal.by.id },
        ...(reopening && { reopening: { cause: reopening.cause, reason: null, by: reopening.by.id } }),
      })),
    },
  }
}
