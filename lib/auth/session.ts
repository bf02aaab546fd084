import { randomBytes } from 'node:crypto'
import { endSession, findSession, openSession, touchSession } from '../data/session-record'
import type { MemberId } from '../domain/ids'
import { idleLifetime } from '../domain/newsroom/session-lifetime'

/** Seconds: a session ends two weeks after sign-in, whatever its use. */
export const absoluteLifetime = 14 * 24 * 3600

/** Opens a session and answers its id, 256 random bits that say nothing. */
export async function startSession(member: MemberId): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await openSession(id, member, 'password', new Date(Date.now() + absoluteLifetime * 1000))
  return id
}

/** The session with its member as they stand now, or null when it is over. */
export async function currentSession(id: string) {
  const session = await findSession(id)
  if (!session) return null
  const idle = (Date.now() - session.lastSeenAt.getTime()) / 1000
  if (idle > idleLifetime) return null
  if (idle > 300) await touchSession(id)
  return session
}

export { endSession }
