import { addFailures, forgetFailures, listFailures, removeFailures } from '../data/sign-in-failure-record'

/**
 * How many seconds to wait before another sign-in is tried; 0 when it may be tried now. After five failures within
 * a quarter of an hour an account waits, longer with each one, up to fifteen minutes; an address after fifty. Nobody
 * is locked out for good (OWASP ASVS 5.0, 6.3.1). `except` leaves one's own attempt out.
 */
export async function secondsToWait(email: string, address: string, except: Attempt = []): Promise<number> {
  const now = Date.now()
  const since = new Date(now - window * 1000)
  const [account, place] = await Promise.all([
    listFailures(accountSubject(email), since, except),
    listFailures(addressSubject(address), since, except),
  ])
  return Math.max(waitAfter(account, 5, now), waitAfter(place, 50, now))
}

/** An attempt to sign in that counts as a failure until it is known to be none. */
export type Attempt = bigint[]

/** Counts an attempt before the password is looked at, so that guesses made all at once count each other. */
export function startAttempt(email: string, address: string): Promise<Attempt> {
  return addFailures([accountSubject(email), addressSubject(address)])
}

/** An attempt that was not looked at, for it came too soon: it does not make the wait longer. */
export function dropAttempt(attempt: Attempt): Promise<void> {
  return removeFailures(attempt)
}

export async function recordSuccess(email: string, attempt: Attempt): Promise<void> {
  await Promise.all([removeFailures(attempt), forgetFailures(accountSubject(email))])
}

/** Seconds still to wait, given failures newest first. */
export function waitAfter(failures: Date[], allowed: number, now: number): number {
  const [latest] = failures
  if (!latest || failures.length < allowed) return 0
  const wait = Math.min(15 * 2 ** (failures.length - allowed), window)
  return Math.max(0, Math.ceil((latest.getTime() + wait * 1000 - now) / 1000))
}

/** Seconds. */
const window = 15 * 60

const accountSubject = (email: string) => `account ${email.toLowerCase()}`
const addressSubject = (address: string) => `address ${address}`
