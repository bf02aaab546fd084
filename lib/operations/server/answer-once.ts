import { RepeatedRequest } from '../../data/commit'
import { findAnswer, type KeptAnswer, type KeptRequest, keepAnswer } from '../../data/idempotency-record'
import { type Actor, keyLifetime } from '../../domain/newsroom/actor'
import { type Result, succeed } from '../../domain/result'

export type { KeptRequest }

/** What was done, as it is told. `kept` is what a repeat gets, where the answer holds something that is shown only once. */
export type Answer = { status: number; value: unknown; kept?: unknown }

type Outcome<Refusal> = Result<Answer, Refusal> | 'conflict' | 'too-late'

/**
 * Carries out a request that bears a key at most once: a repeat with the same content gets the first one's answer,
 * `conflict` when the same key came with other content, `too-late` when it came first so long ago that its answer is gone. When
 * the first one's answer was lost between its change and its keeping, `again` reads what it was about anew.
 */
export async function answerOnce<Refusal>(
  actor: Actor,
  carryOut: () => Promise<Result<Answer, Refusal>>,
  again: (request: KeptRequest) => Promise<Result<Answer, Refusal>>,
): Promise<Outcome<Refusal>> {
  const { idempotency } = actor.request
  if (!idempotency) return carryOut()
  const earlier = await findAnswer(actor, idempotency.key)
  if (earlier) return repeat(earlier)
  try {
    const outcome = await carryOut()
    if (outcome.ok) {
      const { status, value, kept = value } = outcome.value
      await keepAnswer(actor, idempotency, status, JSON.stringify(kept))
      return outcome
    }
    // Refused, perhaps only because the same request was carried out a moment ago on another connection.
    const winner = await findAnswer(actor, idempotency.key)
    return winner ? repeat(winner) : outcome
  } catch (error) {
    if (!(error instanceof RepeatedRequest)) throw error
    const winner = await findAnswer(actor, idempotency.key)
    if (!winner) throw error
    return repeat(winner)
  }

  async function repeat(first: KeptAnswer): Promise<Outcome<Refusal>> {
    if (Date.now() - first.createdAt.getTime() > keyLifetime * 1000) return 'too-late'
    if (first.fingerprint !== idempotency?.fingerprint) return 'conflict'
    const kept = await whenKept(first)
    if (kept?.status && kept.answer !== null) {
      return succeed({ status: kept.status, value: JSON.parse(kept.answer) })
    }
    return again(first)
  }

  /** The first request may be just about to be answered: looks again for up to a second. */
  async function whenKept(first: KeptAnswer): Promise<KeptAnswer | null> {
    let kept: KeptAnswer | null = first
    for (let look = 0; look < 10 && kept?.answer === null; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      kept = await findAnswer(actor, idempotency?.key ?? '')
    }
    return kept
  }
}
