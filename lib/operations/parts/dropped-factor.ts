import { commit } from '../../data/commit'
import { replaceRecoveryCodes } from '../../data/factor-record'
import type { Write } from '../../data/write'
import type { HistoryEvent } from '../../domain/history/history-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { ownFactor } from './own-factor'

/** Removes something that somebody shows beside their password. Recovery codes go with the last; where one is required it stays. */
export async function dropFactor(
  actor: Actor,
  { event, remove, isLast }: { event: HistoryEvent; remove: Write; isLast: boolean },
): Promise<Result<SecondFactor, Problem>> {
  if (isLast && (await ownFactor(actor)).required)
    return fail({ code: 'forbidden', reason: 'factor-required' })
  const writes = [remove, ...(isLast ? replaceRecoveryCodes(actor.account, []) : [])]
  const outcome = await commit(actor, null, event, writes)
  return outcome === 'done' ? succeed(await ownFactor(actor)) : fail({ code: 'not-found' })
}
