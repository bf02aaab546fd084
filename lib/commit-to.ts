import { randomBytes } from 'node:crypto'
import { sealWith } from './domain/history/prose'
import { sha256 } from './sha256'

/** How the history commits to a text: by this platform's SHA-256, under fresh random bytes. */
export const commitTo = sealWith(sha256, (length) => new Uint8Array(randomBytes(length)))
