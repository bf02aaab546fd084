import { Secret, TOTP } from 'otpauth'
import { totpCodeIn } from '../domain/newsroom/second-factor'
import { invalid, type Problem } from '../domain/problem'
import { fail, type Result, succeed } from '../domain/result'
import { seal, unseal } from './sealed'

/** A new secret for somebody's app; nothing of it is stored before a code of the app has shown that it holds the secret. */
export function prepareTotp(
  { account, name, newsroom }: { account: string; name: string; newsroom: { name: string } },
  now = Date.now(),
): { secret: string; url: string; sealed: string } {
  const secret = new Secret({ size: 20 }).base32
  // Apps take a colon for the end of the issuer.
  const plain = (text: string) => text.replaceAll(':', ' ')
  const url = totp(secret, { issuer: plain(`Isnad ${newsroom.name}`), label: plain(name) }).toString()
  const sealed = seal(JSON.stringify([secret, now + preparedFor]), `prepared totp ${account}`)
  return { secret, url, sealed: Buffer.from(sealed).toString('base64url') }
}

/** The secret that was prepared for an account, sealed to be stored, and the half minute of the code by which their app showed it. */
export function confirmTotp(
  account: string,
  { sealed, code }: { sealed: string; code: string },
  now = Date.now(),
): Result<{ sealedSecret: Uint8Array<ArrayBuffer>; step: number }, Problem> {
  const prepared = unseal(Buffer.from(sealed, 'base64url'), `prepared totp ${account}`)
  if (prepared === null) return fail(invalid('sealed', 'invalid'))
  const [secret, until]: [string, number] = JSON.parse(prepared)
  if (now > until) return fail(invalid('sealed', 'preparation-over'))
  const step = stepOf(secret, code, now)
  if (step === null) return fail(invalid('code', 'code-wrong'))
  return succeed({ sealedSecret: seal(secret, `totp ${account}`), step })
}

/** The half minute whose code this is, of those just before, now and just after; null where it is the code of none of them. */
export function stepOfSealed(
  account: string,
  sealedSecret: Uint8Array,
  code: string,
  now = Date.now(),
): number | null {
  const secret = unseal(sealedSecret, `totp ${account}`)
  return secret === null ? null : stepOf(secret, code, now)
}

function stepOf(secret: string, code: string, now: number): number | null {
  const token = totpCodeIn(code)
  const away = token === null ? null : totp(secret).validate({ token, timestamp: now, window: 1 })
  return away === null ? null : TOTP.counter({ timestamp: now, period }) + away
}

/** As every app takes them (RFC 6238): SHA-1, six digits, half a minute. */
function totp(secret: string, named: { issuer?: string; label?: string } = {}): TOTP {
  return new TOTP({ ...named, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period })
}

/** Seconds. */
const period = 30
/** Milliseconds. */
const preparedFor = 10 * 60 * 1000
