import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '../env'

/** Seconds. */
const lifetime = 180 * 24 * 3600

/**
 * What a browser keeps of having signed in to an account, so that guesses of others do not keep its person out: a number of
 * its own, when it ends, and a signature over both, the account and its password's hash. A new password ends it.
 */
export async function rememberDevice(email: string, passwordHash: string): Promise<void> {
  const { NEXTAUTH_URL } = env()
  const jar = await cookies()
  jar.set(cookieOf(email), deviceToken(email, passwordHash, Date.now() + lifetime * 1000), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: NEXTAUTH_URL.startsWith('https://'),
    maxAge: lifetime,
  })
}

/** The number of the device that asks, when it signed in to this account with this password before; else null. */
export async function knownDevice(email: string, passwordHash: string | null): Promise<string | null> {
  return deviceIn((await cookies()).get(cookieOf(email))?.value, email, passwordHash)
}

export function deviceToken(email: string, passwordHash: string, endsAt: number): string {
  const said = `${randomBytes(16).toString('base64url')}.${endsAt}`
  return `${said}.${sign('device', email, said, passwordHash)}`
}

/** As `knownDevice`, of a token. An account without a password, or none at all, knows no device. */
export function deviceIn(
  token: string | undefined,
  email: string,
  passwordHash: string | null,
  now = Date.now(),
): string | null {
  const match = /^([\w-]{22})\.(\d{1,16})\.([\w-]{43})$/.exec(token ?? '')
  const [, device = '', endsAt = '', signature = ''] = match ?? []
  // Reckoned also where there is no such account, so that the answer takes as long.
  const right = Buffer.from(sign('device', email, `${device}.${endsAt}`, passwordHash ?? ''))
  const isSigned = match !== null && timingSafeEqual(Buffer.from(signature), right)
  return isSigned && passwordHash !== null && Number(endsAt) > now ? device : null
}

/** One for each account, so that two people at one browser do not forget each other; its name does not tell whose. */
function cookieOf(email: string): string {
  const prefix = env().NEXTAUTH_URL.startsWith('https://') ? '__Host-' : ''
  return `${prefix}isnad.device.${sign('device of', email).slice(0, 16)}`
}

/** The parts hold no NUL, so no two lists of them are signed alike. */
function sign(...parts: string[]): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET).update(parts.join('\0')).digest('base64url')
}
