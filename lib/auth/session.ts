import { randomBytes } from 'node:crypto'
import { endSession, findSession, openSession, touchSession } from '../data/session-record'
import type { MemberId } from '../domain/ids'
import type { Factor } from '../domain/newsroom/second-factor'
import { sessionEnv } from '../env'

/** Seconds: a session ends so long after sign-in, whatever its use. */
export const absoluteLifetime = () => sessionEnv().SESSION_DAYS * 24 * 3600

/** How somebody signed in: with what kind of browser, from which network, by what, and when they showed last that it is them. */
type Opening = {
  device?: string | null
  network?: string | null
  factor?: Factor | null
  method?: 'password' | 'oidc'
  confirmedAt?: Date | null
}

/** Opens a session and answers its id, 256 random bits that say nothing. */
export async function startSession(
  member: MemberId,
  {
    device = null,
    network = null,
    factor = null,
    method = 'password',
    confirmedAt = new Date(),
  }: Opening = {},
): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + absoluteLifetime() * 1000)
  await openSession(id, member, { device, network, factor, method, confirmedAt, expiresAt })
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
