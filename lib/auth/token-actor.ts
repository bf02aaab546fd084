import { findTokenByHash, touchToken } from '../data/api-token-record'
import type { Actor } from '../domain/newsroom/actor'
import { markOfToken, tokenShape } from '../domain/newsroom/api-token'
import type { Scope } from '../domain/newsroom/scopes'
import { sha256Of } from '../sha256'
import { Rate } from './rate'

/** Who asks by a token, and for what it is good. */
type TokenActor = { actor: Actor; scopes: readonly Scope[] }

/**
 * Who asks by the token that a request shows (`Authorization: Bearer …`); null where it shows none that is good, `wait` in seconds
 * where it asked too often. Undefined without that: then it is no program that asks.
 */
export async function findTokenActor(
  headers: Headers,
  requestId: string,
  now = Date.now(),
): Promise<TokenActor | { wait: number } | null | undefined> {
  const said = headers.get('authorization')?.trim() ?? ''
  // A proxy in front may ask people for a name and a password of its own, which browsers then send along.
  if (!/^bearer\b/i.test(said)) return undefined
  const token = /^bearer +(\S+)$/i.exec(said)?.[1] ?? ''
  // What cannot be one is not looked for.
  const found = tokenShape.test(token) ? await findTokenByHash(sha256Of(token)) : null
  if (!found) return null
  const wait = rate.wait(found.id, now)
  if (wait > 0) return { wait }
  if (now - (found.lastUsedAt?.getTime() ?? 0) > 60_000) await touchToken(found.acting.newsroom.id, found.id)
  const request = { id: markOfToken(found.id, requestId) }
  return { actor: { ...found.acting, request }, scopes: found.scopes }
}

/** A program may ask ten times a second, and a minute's worth of it at once. */
const rate = new Rate({ perSecond: 10, atOnce: 600 })
