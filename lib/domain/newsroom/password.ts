import { z } from 'zod'
import { refuseUnstorable } from '../fields'

/**
 * A password as it is hashed and compared: in Unicode's form NFKC, so that it does not matter how a keyboard composes its
 * letters (NIST SP 800-63B, 3.1.1.2). Nothing else about it changes.
 */
export function comparablePassword(typed: string): string {
  return typed.normalize('NFKC')
}

/** UTF-16 code units beyond which nothing typed is a password; no longer text is ever normalised or hashed. */
export const longestTypedPassword = 1024

/**
 * 12 to 128 characters (code points of the form that is compared), kept as typed: never trimmed, never cut. Whether others
 * would guess it first is asked later, see `isCommonPassword`: only of who may set a password at all.
 */
export const password = z
  .string()
  .refine((text) => text.length <= longestTypedPassword, {
    params: { code: 'password-too-long' },
    abort: true,
  })
  .refine((text) => lengthOf(text) >= 12, { params: { code: 'password-too-short' }, abort: true })
  .refine((text) => lengthOf(text) <= 128, { params: { code: 'password-too-long' }, abort: true })
  .superRefine(refuseUnstorable)
  .meta({ minLength: 12, maxLength: 128 })

/** The password somebody has already, as they type it: whether it is right is known by comparing alone. */
export const typedPassword = z.string().min(1).max(longestTypedPassword)

function lengthOf(typed: string): number {
  return [...comparablePassword(typed)].length
}
