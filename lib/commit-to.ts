import { createHash, randomBytes } from 'node:crypto'
import { sealWith } from './domain/history/prose'

/** How the history commits to a text: by this platform's SHA-256, under fresh random bytes. */
export const commitTo = sealWith(
  (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  (length) => new Uint8Array(randomBytes(length)),
)
