import { findFactors } from '../data/factor-record'
import { findSignIn } from '../data/session-record'
import { email } from '../domain/newsroom/member'
import { longestTypedPassword } from '../domain/newsroom/password'
import type { Factor } from '../domain/newsroom/second-factor'
import { deviceOf } from '../domain/newsroom/session'
import { tell } from '../request-scope'
import { askForFactor, type Entering } from './asked-factor'
import { knownDevice, rememberDevice } from './device'
import { isPasswordForced } from './forced-password'
import { networkOf } from './network'
import { ownSessionId } from './own-session'
import { askForPasskey } from './passkeys'
import { verifyPassword } from './password'
import { endSession, startSession } from './session'
import { compare, dropAttempt, recordSuccess, secondsToWait, startAttempt, type Trial } from './throttle'

/**
 * How a sign-in came out. `second-factor`: the password was right, and the member has more to show; `over`: they were asked for it too
 * long ago, or have another password since; `password-off`: it was right, but their newsroom lets in by single sign-on alone. `passkey` is what a browser has one sign by, `wait` is in seconds.
 */
export type SignInOutcome =
  | { kind: 'signed-in'; session: string }
  | { kind: 'second-factor'; passkey: object | null }
  | { kind: 'refused' | 'over' | 'password-off' }
  | { kind: 'throttled'; wait: number }

/** What a request says of itself. */
export type RequestHeaders = Record<string, unknown>

/** Opens a session when address and password belong together, and nothing more is asked of the member. */
export async function signIn(
  address: unknown,
  password: unknown,
  headers: RequestHeaders,
): Promise<SignInOutcome> {
  const from = addressOf(headers)
  const known = email.safeParse(address)
  if (!known.success || typeof password !== 'string' || password.length > longestTypedPassword) {
    return { kind: 'refused' }
  }
  const found = await findSignIn(known.data)
  // Nothing of an account that is none: people type passwords where an address belongs.
  if (found) tell({ member: found.member })
  const trial = await trialOf(known.data, from, found)
  const attempt = await startAttempt(trial)
  // Asked here too, where guesses made at once have been counted.
  const wait = await secondsToWait(trial, attempt)
  if (wait > 0) {
    await dropAttempt(attempt)
    return { kind: 'throttled', wait }
  }
  const right = await compare(attempt, () => verifyPassword(found?.passwordHash ?? null, password))
  if (!found?.passwordHash || !right) return { kind: 'refused' }
  await recordSuccess(trial, attempt)
  // Said to who knows the password alone, so that nobody learns who works where.
  if (!found.isByPassword && !isPasswordForced()) return { kind: 'password-off' }
  const who = { ...found, email: known.data, method: 'password' as const }
  return enterWithout(who, headers, new Date())
}

/** Lets somebody in who has taken the first step, unless there is a second for them. `confirmedAt` as for `enter`. */
export async function enterWithout(
  who: Entering,
  headers: RequestHeaders,
  confirmedAt: Date | null,
): Promise<SignInOutcome> {
  const { isSet, passkeys } = await findFactors(who.account)
  if (!isSet) return enter(who, null, headers, confirmedAt)
  const passkey = await askForPasskey(passkeys)
  await askForFactor(who, passkey?.challenge ?? null)
  return { kind: 'second-factor', passkey }
}

/**
 * Opens the session of somebody who has shown all that is asked of them, and remembers their device. `confirmedAt`: when they showed
 * last that it is them; null where nobody knows.
 */
export async function enter(
  { member, email, passwordHash, method }: Entering,
  factor: Factor | null,
  headers: RequestHeaders,
  confirmedAt: Date | null,
): Promise<SignInOutcome> {
  if (passwordHash !== null) await rememberDevice(email, passwordHash)
  const before = await ownSessionId()
  const device = deviceOf(String(headers['user-agent'] ?? ''))
  const network = networkOf(addressOf(headers)).slice(0, 100)
  const session = await startSession(member, { device, network, factor, method, confirmedAt })
  // One browser has one session: what it had before is over, whosever it was.
  if (before) await endSession(before)
  return { kind: 'signed-in', session }
}

/** The client's address, which the web server has put there; `unknown` counts as one address. */
export function addressOf(headers: Headers | Record<string, unknown> | undefined): string {
  const forwarded = headers instanceof Headers ? headers.get('x-forwarded-for') : headers?.['x-forwarded-for']
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined
  return last || 'unknown'
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
