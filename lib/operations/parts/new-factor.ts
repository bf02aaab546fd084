import { commit } from '../../data/commit'
import { findFactors, markSession, replaceRecoveryCodes } from '../../data/factor-record'
import { endSessionsOf } from '../../data/session-record'
import type { Write } from '../../data/write'
import type { HistoryEvent } from '../../domain/history/history-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { Factor, SecondFactor } from '../../domain/newsroom/second-factor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { ownFactor } from './own-factor'
import { newRecoveryCodes } from './recovery-codes'

/** What somebody has now, with recovery codes where new ones were made, which are shown this once. */
export type WithCodes = SecondFactor & { recoveryCodes?: string[] }

/**
 * Adds something that somebody shows beside their password from now on: with the first one they get recovery codes, and every session
 * ends but `session`, in which they have just shown it.
 */
export async function addFactor(
  actor: Actor,
  { kind, event, writes }: { kind: Factor; event: HistoryEvent; writes: readonly Write[] },
  session: string | null,
): Promise<Result<WithCodes, Problem>> {
  const codes = (await findFactors(actor.account)).isSet ? null : newRecoveryCodes()
  const outcome = await commit(actor, null, event, [
    ...writes,
    ...(codes ? replaceRecoveryCodes(actor.account, codes.hashes) : []),
    ...(session === null ? [] : [markSession(session, kind)]),
    endSessionsOf(actor.account, session ?? undefined),
  ])
  if (outcome === 'stale') return fail({ code: 'stale' })
  return succeed({ ...(await ownFactor(actor)), ...(codes && { recoveryCodes: codes.shown }) })
}
