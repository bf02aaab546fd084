import { hash } from 'node:crypto'

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** In hex; of a text its UTF-8 bytes. */
export function sha256Of(said: string | Uint8Array): string {
  return hash('sha256', said, 'hex')
}
