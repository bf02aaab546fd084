import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env'

/**
 * Keeps a text so that whoever reads the database cannot (AES-256-GCM). `purpose` says for whom and what for: sealed for one, it opens
 * for no other. Its key is derived from the secret of the installation.
 */
export function seal(text: string, purpose: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key(), nonce)
  cipher.setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), sealed]))
}

/** What was sealed; null where it was changed, was sealed for something else or by an installation with another secret. */
export function unseal(sealed: Uint8Array, purpose: string): string | null {
  if (sealed.length < nonceLength + tagLength) return null
  const bytes = Buffer.from(sealed)
  const opener = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, nonceLength), {
    authTagLength: tagLength,
  })
  opener.setAAD(Buffer.from(purpose))
  opener.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
  try {
    return Buffer.concat([opener.update(bytes.subarray(nonceLength + tagLength)), opener.final()]).toString(
      'utf8',
    )
  } catch {
    return null
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'isnad sealed secrets', 32))
}

const nonceLength = 12
const tagLength = 16
