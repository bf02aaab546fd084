import { endSession, listSessions } from '../../data/session-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { hashOfToken } from '../parts/secret-link'

/** Ends one of one's own sessions, at once, by the name under which they are listed. */
export async function endOwnSession(actor: Actor, name: string): Promise<Result<{ id: string }, Problem>> {
  const session = (await listSessions(actor)).find(({ id }) => hashOfToken(id) === name)
  if (!session) return fail({ code: 'not-found' })
  await endSession(session.id)
  return succeed({ id: name })
}
