import { randomUUID } from 'node:crypto'
import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { findMemberByEmail } from '../data/session-record'
import type { Actor, RequestMark } from '../domain/newsroom/actor'
import { env } from '../env'
import { sessionCookie } from './options'
import { currentSession } from './session'

/** Who is asking, with role and newsroom as they stand now; null when signed out. Throws when the database is away. */
export async function findActor(request: RequestMark = { id: randomUUID() }): Promise<Actor | null> {
  const id = await ownSessionId()
  const session = id ? await currentSession(id) : null
  if (!session) return null
  return { ...session.member, newsroom: session.newsroom, request }
}

/** The id of the session that asks, whether or not it is over. */
export async function ownSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value
  return token ? await sessionIdIn(token) : null
}

/** A member as an actor without a session: for the seed, which acts as the sample's people. */
export async function actAs(email: string): Promise<Actor | null> {
  const found = await findMemberByEmail(email)
  return found && { ...found, request: { id: randomUUID() } }
}

/** A token that was tampered with is no token. */
async function sessionIdIn(token: string): Promise<string | null> {
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET })
    return typeof claims?.sid === 'string' ? claims.sid : null
  } catch {
    return null
  }
}
