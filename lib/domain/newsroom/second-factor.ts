import { z } from 'zod'
import { inPlainDigits } from '../text/digits'
import { passkey } from './passkey'
import type { Role } from './role'

/** With what somebody may sign in beside their password: a code of an authenticator app, a passkey, or one of their recovery codes. */
export const factors = ['totp', 'passkey', 'recovery'] as const
export type Factor = (typeof factors)[number]

/** What a member has set up, as they see it. Codes and secrets are shown once, and are not in it. */
export const secondFactor = z.object({
  totp: z.object({ createdAt: z.iso.datetime() }).nullable(),
  passkeys: z.array(passkey),
  recoveryCodesLeft: z.int(),
  required: z.boolean().describe('Whether the newsroom requires one of this member'),
})
export type SecondFactor = z.infer<typeof secondFactor>

/** What an app is set up with, for ten minutes; nothing is stored of it before a code of the app has come. */
export const preparedTotp = z.object({
  secret: z.string().describe('Base32, to be typed into an app'),
  url: z.string().describe('The same as otpauth://, as a code to be scanned holds it'),
  sealed: z.string().describe('To be sent back with a code of the app'),
})

export const totpInput = z.strictObject({ sealed: z.string().max(1000), code: z.string().max(100) })

/** Whose role lets them decide for others, where the newsroom has settled that it takes a second factor. */
export function needsFactor({ role }: { role: Role }, required: boolean): boolean {
  return required && (role === 'editor' || role === 'admin')
}

/** The six digits of an app, in the digits of any script and however they are spaced; null for anything else. */
export function totpCodeIn(typed: string): string | null {
  const digits = inPlainDigits(typed).replaceAll(/[\s-]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

/**
 * A recovery code as it is compared: case and what it is grouped by do not count, nor which of two letters was read that look alike.
 * Null for what cannot be one.
 */
export function recoveryCodeIn(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return new RegExp(`^[${recoveryAlphabet}]{${recoveryLength}}$`).test(letters) ? letters : null
}

/** Crockford's base 32: 24 letters are 120 bits, enough to be stored as a plain hash (OWASP ASVS 5.0, 6.5.2). */
export const recoveryAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
export const recoveryLength = 24
export const recoveryCodesAtOnce = 10
