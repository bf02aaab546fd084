import { randomBytes } from 'node:crypto'
import { endSession, findSession, openSession, touchSession } from '../data/session-record'
import type { MemberId } from '../domain/ids'
import { sessionEnv } from '../env'

/** Seconds: a session ends so long after sign-in, whatever its use. */
export const absoluteLifetime = () => sessionEnv().SESSION_DAYS * 24 * 3600

/** Where somebody signed in: what kind of browser it was, and from which network. */
type Place = { device: string | null; network: string | null }

/** Opens a session and answers its id, 256 random bits that say nothing. */
export async function startSession(
  member: MemberId,
  place: Place = { device: null, network: null },
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + absoluteLifetime() * 1000)
  await openSession(id, member, { ...place, method: 'password', expiresAt })
  return id
}

/** The session with its member as they stand now, or null when it is over. */
export async function currentSession(id: string) {
  const session = await findSession(id)
  if (!session) return null
  const unseen = (Date.now() - session.lastSeenAt.getTime()) / 1000
  if (unseen > 300) await touchSession(id)
  return session
}

export { endSession }
