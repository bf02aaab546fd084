import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { env } from '../env'
import { sessionCookie } from './own-session'
import { takeSecondStep } from './second-step'
import { absoluteLifetime, endSession } from './session'
import { type SignInOutcome, signIn } from './sign-in'

/** Hears what next-auth itself would keep, or put into an address: what failed while it worked, and how a sign-in came out. */
type Listener = { onFailure(error: unknown): void; onOutcome(outcome: SignInOutcome): void }

/** What next-auth is told. Its token carries an opaque session id and nothing else, whatever is sent to it. */
export function authOptions({ onFailure, onOutcome }: Listener): NextAuthOptions {
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
        credentials: { email: { type: 'email' }, password: { type: 'password' }, code: {}, passkey: {} },
        // Whatever is thrown here ends up in a URL, so nothing is: null says no.
        authorize: async (said, { headers = {} }) => {
          try {
            const isFirst = said?.code === undefined && said?.passkey === undefined
            const outcome = await (isFirst
              ? signIn(said?.email, said?.password, headers)
              : takeSecondStep(said, headers))
            onOutcome(outcome)
            return outcome.kind === 'signed-in' ? { id: outcome.session } : null
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
