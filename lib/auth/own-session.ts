import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { env, sessionEnv } from '../env'

/** `__Host-` ties the cookie to this very host, which browsers grant on https only. */
export function sessionCookie(): string {
  return env().NEXTAUTH_URL.startsWith('https://') ? '__Host-isnad.session' : 'isnad.session'
}

/** The id of the session that asks, whether or not it is over. */
export async function ownSessionId(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie())?.value
  return token ? await sessionIdIn(token) : null
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

/** Has the browser keep a session that was opened by another way than next-auth's, just as next-auth would. */
export async function keepSession(sid: string): Promise<void> {
  const maxAge = sessionEnv().SESSION_DAYS * 24 * 3600
  const token = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge })
  const secure = env().NEXTAUTH_URL.startsWith('https://')
  const jar = await cookies()
  jar.set(sessionCookie(), token, { httpOnly: true, sameSite: 'lax', path: '/', secure, maxAge })
}
