import { randomBytes } from 'node:crypto'
import { sha256Of } from '../../sha256'

/**
 * What stands in a link that is shown once: 256 random bits, good for 72 hours. Only their hash is stored, so who reads the
 * database cannot use it.
 */
export function newSecretLink(at: string): { token: string; tokenHash: string; expiresAt: Date } {
  const token = randomBytes(32).toString('base64url')
  return { token, tokenHash: hashOfToken(token), expiresAt: new Date(Date.parse(at) + lifetime) }
}

export function hashOfToken(token: string): string {
  return sha256Of(token)
}

/** 72 hours, in milliseconds. */
const lifetime = 72 * 3600 * 1000
