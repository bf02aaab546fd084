import { createHmac, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { addSignOn, takeSignOn } from '../data/sign-on-record'
import type { MemberId } from '../domain/ids'
import { env } from '../env'
import { sha256Of } from '../sha256'
import { seal, unseal } from './sealed'

/**
 * What somebody was sent to a provider for. `enter`: to sign in and come to `next`, by `invitation` as a new member, or `anew` to show
 * that it is them; `link`: to add an identity to the member who asks.
 */
export type Purpose =
  | { kind: 'enter'; next: string; invitation: string | null; anew: boolean }
  | { kind: 'link'; member: MemberId }

/** `begun` is in milliseconds since 1970. */
type Kept = { key: string; number: number; begun: number; purpose: Purpose }

/** What has to come back, and what only who was sent knows. */
type Checks = { state: string; nonce: string; verifier: string }

/** Seconds in which whoever was sent to a provider may come back. */
const lifetime = 10 * 60

/**
 * Remembers in the browser, sealed, whom was sent where and what for, and in the database that an answer is waited for: one, for a row can be taken
 * once. State, nonce and verifier are derived from 256 random bits that are in the cookie alone.
 */
export async function askProvider(number: number, purpose: Purpose): Promise<Checks> {
  const kept: Kept = { key: randomBytes(32).toString('base64url'), number, begun: Date.now(), purpose }
  await addSignOn(sha256Of(kept.key), new Date(kept.begun + lifetime * 1000))
  const jar = await cookies()
  jar.set(cookieName(), Buffer.from(seal(JSON.stringify(kept), sealedFor)).toString('base64url'), {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: isSecure(),
    maxAge: lifetime,
  })
  return checksOf(kept)
}

/** Whom this browser was sent to and what for, where the answer is to what it was sent with; null otherwise. It is taken once. */
export async function takeAsked(state: string | null): Promise<(Omit<Kept, 'key'> & Checks) | null> {
  const jar = await cookies()
  const sealed = jar.get(cookieName())?.value
  const text = sealed ? unseal(Buffer.from(sealed, 'base64url'), sealedFor) : null
  if (text === null) return null
  const { key, ...kept }: Kept = JSON.parse(text)
  const checks = checksOf({ key, ...kept })
  // An answer that somebody else put in the way does not end the waiting for the right one.
  if (state !== checks.state) return null
  jar.delete(cookieName())
  return (await takeSignOn(sha256Of(key))) ? { ...kept, ...checks } : null
}

/** The state says what to do with the answer, which the page needs to know. */
function checksOf({ key, purpose }: Pick<Kept, 'key' | 'purpose'>): Checks {
  const derived = (name: string) => createHmac('sha256', key).update(name).digest('base64url')
  return {
    state: `${purpose.kind}.${derived('state')}`,
    nonce: derived('nonce'),
    verifier: derived('verifier'),
  }
}

function cookieName(): string {
  return `${isSecure() ? '__Host-' : ''}isnad.single-sign-on`
}

function isSecure(): boolean {
  return env().NEXTAUTH_URL.startsWith('https://')
}

const sealedFor = 'single sign-on'
