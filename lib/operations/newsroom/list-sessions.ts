import { listSessions as listSessionRecords } from '../../data/session-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { OwnSession } from '../../domain/newsroom/session'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { hashOfToken } from '../parts/secret-link'

/** One's own sessions that are good still, the one used last first; `here` is the id of the one that asks. */
export async function listSessions(
  actor: Actor,
  here: string | null,
): Promise<Result<{ items: OwnSession[] }, Problem>> {
  const sessions = await listSessionRecords(actor)
  return succeed({
    items: sessions.map(({ id, ...session }) => ({ ...session, id: hashOfToken(id), here: id === here })),
  })
}
