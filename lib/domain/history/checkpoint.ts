import { fail, type Result, succeed } from '../result'
import { fromBase64, toBase64 } from './bytes'

/** What a newsroom's history was at one moment: how long, and under which root. */
export type Checkpoint = {
  /** Names the log: unique to one newsroom of one installation, such as `isnad.example.org/<newsroom>`. */
  origin: string
  size: number
  /** Root of the RFC 6962 tree over all entries, 32 bytes. */
  root: Uint8Array
}

/** The text that is signed (C2SP tlog-checkpoint, section Note text). */
export function serialiseCheckpoint({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads the text of a checkpoint; lines after the third are passed over, none may be empty. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'malformed'> {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) return fail('malformed')
  const [origin = '', size = '', encoded = ''] = lines
  const root = fromBase64(encoded)
  if (!/^(?:0|[1-9][0-9]*)$/.test(size) || !Number.isSafeInteger(Number(size))) return fail('malformed')
  if (root?.length !== 32) return fail('malformed')
  return succeed({ origin, size: Number(size), root })
}
