import { hash } from 'node:crypto'

export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer')
}

/** In hex; of a text's UTF-8 bytes. */
export function sha256Of(text: string): string {
  return hash('sha256', text, 'hex')
}
