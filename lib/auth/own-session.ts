import { cookies } from 'next/headers'
import { decode } from 'next-auth/jwt'
import { env } from '../env'

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
