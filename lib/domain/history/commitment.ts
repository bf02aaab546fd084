import { concatBytes, fromHex, type Sha256, toHex, utf8 } from './bytes'

/** Hexadecimal SHA-256(0x02 ‖ salt ‖ UTF-8 text): stands for a text in the history, tells nothing about it. */
export type Commitment = string

/** What opens a commitment. Kept beside the history, where it can be erased without touching a hash. */
export type StoredText = { commitment: Commitment; salt: string; text: string }

export const SALT_LENGTH = 32

/** Throws when the salt is not 32 bytes long: a shorter one could be guessed. */
export function commitTo(sha256: Sha256, text: string, salt: Uint8Array): StoredText {
  if (salt.length !== SALT_LENGTH) throw new RangeError(`A salt has ${SALT_LENGTH} bytes, not ${salt.length}`)
  const commitment = toHex(sha256(concatBytes(Uint8Array.of(0x02), salt, utf8(text))))
  return { commitment, salt: toHex(salt), text }
}

/** Whether salt and text are those that were committed to. */
export function opens(sha256: Sha256, stored: StoredText): boolean {
  const salt = fromHex(stored.salt)
  if (salt?.length !== SALT_LENGTH) return false
  return commitTo(sha256, stored.text, salt).commitment === stored.commitment
}

export function isCommitment(text: unknown): text is Commitment {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)
}
