import { findReset } from '../../data/password-reset-record'
import { hashOfToken } from '../parts/secret-link'

/**
 * Whose new password a link is for, or null when it is used, replaced, expired or unknown: one answer for all of these, so
 * that nobody learns from it who has an account.
 */
export async function findPasswordReset(token: string): Promise<{ email: string; name: string } | null> {
  const found = await findReset(hashOfToken(token))
  return found && { email: found.email, name: found.acting.name }
}
