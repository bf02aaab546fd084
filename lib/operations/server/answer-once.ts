import { RepeatedRequest } from '../../data/commit'
import { findAnswer, type KeptAnswer, keepAnswer } from '../../data/idempotency-record'
import type { Actor } from '../../domain/newsroom/actor'

/** `kept` is what a repeat gets, where the answer itself holds something that is shown only once. */
export type Answer = { status: number; body: string; kept?: string }

/**
 * Carries out a request that bears a key at most once: a repeat with the same content gets the first one's answer,
 * `conflict` when the same key came with other content. When the first one's answer was lost between its change
 * and its keeping, `recover` reads what it was about anew.
 */
export async function answerOnce(
  actor: Actor,
  carryOut: () => Promise<Answer>,
  recover: (about: string | null) => Promise<Answer>,
): Promise<Answer | 'conflict'> {
  const { idempotency } = actor.request
  if (!idempotency) return carryOut()
  const earlier = await findAnswer(actor.id, idempotency.key)
  if (earlier) return repeat(earlier)
  try {
    const answer = await carryOut()
    if (answer.status < 300) {
      await keepAnswer(actor.id, idempotency, answer.status, answer.kept ?? answer.body)
      return answer
    }
    // Refused, perhaps only because the same request was carried out a moment ago on another connection.
    const winner = await findAnswer(actor.id, idempotency.key)
    return winner ? repeat(winner) : answer
  } catch (error) {
    if (!(error instanceof RepeatedRequest)) throw error
    const winner = await findAnswer(actor.id, idempotency.key)
    if (!winner) throw error
    return repeat(winner)
  }

  async function repeat(first: KeptAnswer): Promise<Answer | 'conflict'> {
    if (first.fingerprint !== idempotency?.fingerprint) return 'conflict'
    const kept = await whenKept(first)
    if (kept?.status && kept.answer !== null) return { status: kept.status, body: kept.answer }
    return recover(first.about)
  }

  /** The first request may be just about to be answered: looks again for up to a second. */
  async function whenKept(first: KeptAnswer): Promise<KeptAnswer | null> {
    let kept: KeptAnswer | null = first
    for (let look = 0; look < 10 && kept?.answer === null; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      kept = await findAnswer(actor.id, idempotency?.key ?? '')
    }
    return kept
  }
}
