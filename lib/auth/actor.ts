import { randomUUID } from 'node:crypto'
import { findMemberByEmail } from '../data/session-record'
import type { Actor, RequestMark } from '../domain/newsroom/actor'
import { needsFactor } from '../domain/newsroom/second-factor'
import { isPasswordForced } from './forced-password'
import { ownSessionId } from './own-session'
import { currentSession } from './session'

/** Somebody who is signed in. `confirmedAt`: when they showed last that it is them; `lacksFactor`: they have to set a second factor up before they may do anything else. */
export type SignedIn = { actor: Actor; confirmedAt: Date | null; lacksFactor: boolean }

/**
 * Who is asking, with role and newsroom as they stand now; null when signed out, or when they lack a second factor that is asked of
 * them. Throws when the database is away.
 */
export async function findActor(request?: RequestMark): Promise<Actor | null> {
  const found = await findSignedIn(request)
  return found && !found.lacksFactor ? found.actor : null
}

/** The same, with when they showed last that it is them; also who may do nothing yet. */
export async function findSignedIn(request: RequestMark = { id: randomUUID() }): Promise<SignedIn | null> {
  const id = await ownSessionId()
  const session = id ? await currentSession(id) : null
  if (!session) return null
  // Opened by a password that does not let in here any more.
  if (session.isByPassword && !session.passwordSignIn && !isPasswordForced()) return null
  const { member, newsroom, confirmedAt, factor, factorRequired } = session
  const lacksFactor = factor === null && needsFactor(member, factorRequired)
  return { actor: { ...member, newsroom, request }, confirmedAt, lacksFactor }
}

/** A member as an actor without a session: for the seed, which acts as the sample's people. */
export async function actAs(email: string): Promise<Actor | null> {
  const found = await findMemberByEmail(email)
  return found && { ...found, request: { id: randomUUID() } }
}
