import { endOtherSessions as endOtherSessionRecords } from '../../data/session-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** Ends all of one's own sessions but the one that asks, `here` by its id, at once; answers how many there were. */
export async function endOtherSessions(
  actor: Actor,
  here: string | null,
): Promise<Result<{ count: number }, Problem>> {
  return succeed({ count: await endOtherSessionRecords(actor, here ?? '') })
}
