import {
  addFailures,
  countFailures,
  type Failures,
  forgetFailures,
  removeFailures,
} from '../data/sign-in-failure-record'
import { networkOf, siteOf } from './network'

/** Who tries: with which account, from which address, and the device they showed that signed in to it before. */
export type Trial = { email: string; address: string; device?: string | null }

/** An attempt that counts as a failure until it is known to be none. */
export type Attempt = bigint[]

/** A count of failures, and how many of them are allowed before there is a wait. */
type Bucket = { subject: string; allowed: number }

/**
 * How many seconds to wait before another sign-in is tried; 0 when it may be tried now. Failures of the last quarter of an
 * hour count, the wait is longer with each one, up to fifteen minutes, and nobody is locked out for good. `except` leaves
 * one's own attempt out.
 *
 * Five failures with one account from one network make that network wait with that account; fifty with whatever accounts
 * make it wait with all; ten with one account from anywhere make every network wait that failed with it. So a network that
 * did not fail is always heard once, unless four times as many failures
 * came from the site it belongs to, and a known device is judged by its own failures alone (docs/decisions/0018).
 */
export async function secondsToWait(trial: Trial, except: Attempt = []): Promise<number> {
  const { device, pair, account, network, site } = bucketsOf(trial)
  if (device) return longestWait(await countIn([device], except))
  const [here, anywhere, ...around] = await countIn([pair, account, network, ...site], except)
  return longestWait(here && anywhere && here.count > 0 ? [here, anywhere, ...around] : around)
}

/** Counts an attempt before the password is looked at, so that guesses made all at once count each other. */
export function startAttempt(trial: Trial): Promise<Attempt> {
  const { device, pair, account, network, site } = bucketsOf(trial)
  const counted = device ? [device] : [pair, account, network, ...site]
  return addFailures(counted.map(({ subject }) => subject))
}

/** An attempt that was not looked at, for it came too soon: it does not make the wait longer. */
export function dropAttempt(attempt: Attempt): Promise<void> {
  return removeFailures(attempt)
}

/** Looks at what an attempt says. Where that fails nothing was compared, so nothing was guessed either. */
export async function compare(attempt: Attempt, isRight: () => Promise<boolean>): Promise<boolean> {
  try {
    return await isRight()
  } catch (error) {
    await dropAttempt(attempt)
    throw error
  }
}

/** What others do with the account is still counted, so that its owner's coming in gives them no further guesses. */
export async function recordSuccess(trial: Trial, attempt: Attempt): Promise<void> {
  const { device, pair } = bucketsOf(trial)
  await removeFailures(attempt)
  await forgetFailures([pair, ...(device ? [device] : [])].map(({ subject }) => subject))
}

/** Carries out a guess at a secret of one's own while signed in, counted under the account's id alone. */
export async function tryOwnSecret(
  account: string,
  isRight: () => Promise<boolean>,
): Promise<'right' | 'wrong' | { wait: number }> {
  const bucket = { subject: `own ${account}`, allowed: 5 }
  const attempt = await addFailures([bucket.subject])
  const wait = longestWait(await countIn([bucket], attempt))
  if (wait > 0) {
    await removeFailures(attempt)
    return { wait }
  }
  if (!(await compare(attempt, isRight))) return 'wrong'
  await forgetFailures([bucket.subject])
  return 'right'
}

/** Seconds still to wait after some failures. */
export function waitAfter({ count, latest }: Failures, allowed: number, now: number): number {
  if (!latest || count < allowed) return 0
  const wait = Math.min(15 * 2 ** (count - allowed), window)
  return Math.max(0, Math.ceil((latest.getTime() + wait * 1000 - now) / 1000))
}

function bucketsOf({ email, address, device }: Trial) {
  const [account, network] = [email.toLowerCase(), networkOf(address)]
  const site = siteOf(network)
  return {
    pair: { subject: `pair ${account} ${network}`, allowed: 5 },
    network: { subject: `address ${network}`, allowed: 50 },
    account: { subject: `account ${account}`, allowed: 10 },
    site: site
      ? [
          { subject: `pair ${account} ${site}`, allowed: 20 },
          { subject: `address ${site}`, allowed: 200 },
        ]
      : [],
    device: device ? { subject: `device ${device}`, allowed: 5 } : null,
  } satisfies Record<string, Bucket | Bucket[] | null>
}

/** What failed in each of some buckets, in their order, by one look at the database. */
async function countIn(buckets: Bucket[], except: Attempt): Promise<(Bucket & Failures)[]> {
  const since = new Date(Date.now() - window * 1000)
  const subjects = buckets.map(({ subject }) => subject)
  const counted = await countFailures(subjects, since, except)
  return buckets.map((bucket) => ({ ...bucket, ...(counted.get(bucket.subject) ?? none) }))
}

function longestWait(buckets: (Bucket & Failures)[]): number {
  const now = Date.now()
  return Math.max(0, ...buckets.map((bucket) => waitAfter(bucket, bucket.allowed, now)))
}

const none: Failures = { count: 0, latest: null }

/** Seconds. */
const window = 15 * 60
