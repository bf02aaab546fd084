import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type ShareLinkId, shareLinkId } from '../../domain/ids'
import { sha256Of } from '../../sha256'

/**
 * What stands in a link to a draft: the id of the link, 256 random bits, and our signature over both, in base64url. The
 * signature turns away what we never made before the database is asked; of the whole only a hash is kept.
 */
export function newShareToken(id: ShareLinkId, secret: string): { token: string; tokenHash: string } {
  const said = Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), randomBytes(32)])
  const token = Buffer.concat([said, signatureOf(said, secret)]).toString('base64url')
  return { token, tokenHash: sha256Of(token) }
}

/** The link that a token claims to open, if we signed it; compared in a time that does not depend on what is wrong. */
export function readShareToken(token: string, secret: string): ShareLinkId | null {
  if (!/^[\w-]{107}$/.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const [said, signature] = [bytes.subarray(0, 48), bytes.subarray(48)]
  // One token has one way to be written: what stands in the last letter beside its bits may not vary.
  const isOurs =
    timingSafeEqual(signatureOf(said, secret), signature) && bytes.toString('base64url') === token
  if (!isOurs) return null
  const hex = said.subarray(0, 16).toString('hex')
  return shareLinkId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** Whether a token is the one whose hash is kept. */
export function isTokenOf(tokenHash: string, token: string): boolean {
  return timingSafeEqual(Buffer.from(sha256Of(token), 'hex'), Buffer.from(tokenHash, 'hex'))
}

function signatureOf(said: Uint8Array, secret: string): Buffer {
  return createHmac('sha256', secret).update('share-link/v1').update(said).digest()
}
