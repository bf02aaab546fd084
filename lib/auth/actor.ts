import { randomUUID } from 'node:crypto'
import { findMemberByEmail } from '../data/session-record'
import type { Actor, RequestMark } from '../domain/newsroom/actor'
import { ownSessionId } from './own-session'
import { currentSession } from './session'

/** Who is asking, with role and newsroom as they stand now; null when signed out. Throws when the database is away. */
export async function findActor(request?: RequestMark): Promise<Actor | null> {
  return (await findSignedIn(request))?.actor ?? null
}

/** The same, with when they said their password last. */
export async function findSignedIn(
  request: RequestMark = { id: randomUUID() },
): Promise<{ actor: Actor; signedInAt: Date } | null> {
  const id = await ownSessionId()
  const session = id ? await currentSession(id) : null
  if (!session) return null
  const { member, newsroom, signedInAt } = session
  return { actor: { ...member, newsroom, request }, signedInAt }
}

/** A member as an actor without a session: for the seed, which acts as the sample's people. */
export async function actAs(email: string): Promise<Actor | null> {
  const found = await findMemberByEmail(email)
  return found && { ...found, request: { id: randomUUID() } }
}
