import { commit } from '../../data/commit'
import { replaceRecoveryCodes } from '../../data/factor-record'
import type { Write } from '../../data/write'
import type { HistoryEvent } from '../../domain/history/history-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { fail, type Result } from '../../domain/result'
import { readSecondFactor } from '../newsroom/read-second-factor'

/** Removes something that somebody shows beside their password. Recovery codes go with the last; where one is required it stays. */
export async function dropFactor(
  actor: Actor,
  { event, remove, isLast }: { event: HistoryEvent; remove: Write; isLast: boolean },
): Promise<Result<SecondFactor, Problem>> {
  const before = await readSecondFactor(actor)
  if (!before.ok) return before
  if (isLast && before.value.required) return fail({ code: 'forbidden', reason: 'factor-required' })
  const writes = [remove, ...(isLast ? replaceRecoveryCodes(actor.id, []) : [])]
  const outcome = await commit(actor, null, event, writes)
  return outcome === 'done' ? readSecondFactor(actor) : fail({ code: 'not-found' })
}
