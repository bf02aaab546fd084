import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { findSignIn } from '../data/session-record'
import { email } from '../domain/newsroom/member'
import { longestTypedPassword } from '../domain/newsroom/password'
import { deviceOf } from '../domain/newsroom/session'
import { env } from '../env'
import { tell } from '../request-scope'
import { knownDevice, rememberDevice } from './device'
import { networkOf } from './network'
import { ownSessionId, sessionCookie } from './own-session'
import { verifyPassword } from './password'
import { absoluteLifetime, endSession, startSession } from './session'
import { dropAttempt, recordSuccess, secondsToWait, startAttempt, type Trial } from './throttle'

/**
 * What next-auth is told. Its token carries an opaque session id and nothing else, whatever is sent to it. `onFailure` hears
 * of what failed while it worked, which next-auth itself would keep or put into an address.
 */
export function authOptions(onFailure: (error: unknown) => void): NextAuthOptions {
  const secure = env().NEXTAUTH_URL.startsWith('https://')
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteLifetime() },
    useSecureCookies: secure,
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure },
      },
    },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        // Whatever is thrown here ends up in a URL, so nothing is: null says no.
        authorize: async (credentials, request) => {
          try {
            const session = await signIn(credentials?.email, credentials?.password, request.headers ?? {})
            return session === null ? null : { id: session }
          } catch (error) {
            onFailure(error)
            return null
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token.sid === 'string') await endSession(token.sid).catch(onFailure)
      },
    },
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/** The client's address, which the web server has put there; `unknown` counts as one address. */
export function addressOf(headers: Headers | Record<string, unknown> | undefined): string {
  const forwarded = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for']
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last || 'unknown'
}

/** The id of a new session, or null when address and password do not belong together. */
async function signIn(
  address: unknown,
  password: unknown,
  headers: Record<string, unknown>,
): Promise<string | null> {
  const from = addressOf(headers)
  const known = email.safeParse(address)
  if (!known.success || typeof password !== 'string' || password.length > longestTypedPassword) return null
  const found = await findSignIn(known.data)
  // Nothing of an account that is none: people type passwords where an address belongs.
  if (found) tell({ member: found.member })
  const trial = await trialOf(known.data, from, found)
  const attempt = await startAttempt(trial)
  // Asked here too, where guesses made at once have been counted.
  if ((await secondsToWait(trial, attempt)) > 0) {
    await dropAttempt(attempt)
    return null
  }
  const right = await verifyPassword(found?.passwordHash ?? null, password)
  if (!found?.passwordHash || !right) return null
  await recordSuccess(trial, attempt)
  await rememberDevice(known.data, found.passwordHash)
  const before = await ownSessionId()
  const device = deviceOf(String(headers['user-agent'] ?? ''))
  const session = await startSession(found.member, { device, network: networkOf(from).slice(0, 100) })
  // One browser has one session: what it had before is over, whosever it was.
  if (before) await endSession(before)
  return session
}

/** How long whoever asks has to wait with this account; 0 when they may try now. */
export async function signInWait(account: string, from: string): Promise<number> {
  return secondsToWait(await trialOf(account, from, await findSignIn(account)))
}

async function trialOf(
  account: string,
  address: string,
  found: { passwordHash: string | null } | null,
): Promise<Trial> {
  return { email: account, address, device: await knownDevice(account, found?.passwordHash ?? null) }
}
