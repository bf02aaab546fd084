import { fail, type Result, succeed } from '../result'
import { fromBase64, toBase64 } from './bytes'
import { isCount, isHash } from './merkle'

/** What a newsroom's history was at one moment: how long, and under which root. */
export type Checkpoint = {
  /** Names the log: unique to one newsroom of one installation, such as `isnad.example.org/<newsroom>`. */
  origin: string
  size: number
  /** Root of the RFC 6962 tree over all entries, 32 bytes. */
  root: Uint8Array
}

/** The text that is signed (C2SP tlog-checkpoint, section Note text). Throws on what no reader would take. */
export function serialiseCheckpoint({ origin, size, root }: Checkpoint): string {
  if (origin === '' || origin.includes('\n')) throw new RangeError('An origin is one line')
  if (!isCount(size) || !isHash(root)) throw new RangeError('A checkpoint has a size and a root of 32 bytes')
  return `${origin}\n${size}\n${toBase64(root)}\n`
}

/** Reads the text of a checkpoint; lines after the third are passed over, none may be empty. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'malformed'> {
  const lines = text.split('\n')
  if (lines.pop() !== '' || lines.length < 3 || lines.includes('')) return fail('malformed')
  const [origin = '', size = '', encoded = ''] = lines
  const root = fromBase64(encoded)
  if (!/^(?:0|[1-9][0-9]*)$/.test(size) || !isCount(Number(size))) return fail('malformed')
  if (!root || !isHash(root)) return fail('malformed')
  return succeed({ origin, size: Number(size), root })
}
