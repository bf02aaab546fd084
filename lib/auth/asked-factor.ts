import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { addStep, endStep, findStep, takeStepChallenge } from '../data/factor-record'
import type { AccountId, MemberId } from '../domain/ids'
import { env } from '../env'
import { sha256Of } from '../sha256'

/**
 * Somebody who has said the right password, or was named by a provider: they need not have a password then. `member` is who they go
 * on as.
 */
export type Entering = {
  account: AccountId
  member: MemberId
  email: string
  passwordHash: string | null
  method: 'password' | 'oidc'
}

/** Seconds in which whoever said the right password may show their second factor. */
const lifetime = 5 * 60

/**
 * Remembers in the database that somebody took the first step, and in their browser which of those they are. It opens nothing: a
 * session that the browser has stays as it is.
 */
export async function askForFactor(
  { account, passwordHash, method }: Entering,
  challenge: string | null,
): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + lifetime * 1000)
  const passwordMark = markOf(passwordHash)
  await addStep({ id: sha256Of(token), account, passwordMark, method, challenge, expiresAt })
  const jar = await cookies()
  jar.set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: isSecure(),
    maxAge: lifetime,
  })
}

/** What somebody is asked. `end` ends the asking, which it does once; `takeChallenge` gives what a passkey has to sign, once. */
export type Asked = Entering & { end(): Promise<boolean>; takeChallenge(): Promise<string | null> }

/** Who is asked in this browser for their second factor; null when nobody is. */
export async function findAsked(): Promise<Asked | null> {
  const jar = await cookies()
  const token = jar.get(cookieName())?.value
  if (!token) return null
  const id = sha256Of(token)
  const step = await findStep(id)
  if (!step || step.passwordMark !== markOf(step.passwordHash)) return null
  return {
    ...{ account: step.account, member: step.member, method: step.method },
    ...{ email: step.email, passwordHash: step.passwordHash },
    takeChallenge: async () =>
      step.challenge !== null && (await takeStepChallenge(id, step.challenge)) ? step.challenge : null,
    end: async () => {
      jar.delete(cookieName())
      return endStep(id)
    },
  }
}

function markOf(passwordHash: string | null): string {
  return sha256Of(passwordHash ?? '')
}

function cookieName(): string {
  return `${isSecure() ? '__Host-' : ''}isnad.sign-in`
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://')
}
