import { createHash } from 'node:crypto'

/** What is answered to many: its media type, its tag for browsers that keep it, and its bytes. */
export type Kept = { type: string; tag: string; bytes: Uint8Array }

type Made = { type: string; tag?: string; bytes: Uint8Array }

/**
 * What stands behind `key`, made once however many ask while it is made, and kept as long as it is asked for often enough. `key` must
 * name bytes that never change: what was published does not, and what is drawn from it is the same every time. Null, which is not
 * kept, where there is nothing.
 */
export async function keptBytes(key: string, make: () => Promise<Made | null>): Promise<Kept | null> {
  const known = kept.get(key)
  if (known) {
    // To the end: what was asked for longest ago goes first.
    kept.delete(key)
    kept.set(key, known)
    return known
  }
  const other = underWay.get(key)
  if (other !== undefined) return other
  const mine = makeAndKeep(key, make).finally(() => underWay.delete(key))
  underWay.set(key, mine)
  return mine
}

async function makeAndKeep(key: string, make: () => Promise<Made | null>): Promise<Kept | null> {
  const made = await make()
  if (!made) return null
  const { bytes, tag = createHash('sha256').update(bytes).digest('hex') } = made
  const found = { type: made.type, tag, bytes }
  if (bytes.length <= mostOfOne) keep(key, found)
  return found
}

function keep(key: string, found: Kept): void {
  kept.set(key, found)
  held += found.bytes.length
  for (const [oldest, { bytes }] of kept) {
    if (held <= mostOfAll) return
    kept.delete(oldest)
    held -= bytes.length
  }
}

const kept = new Map<string, Kept>()
const underWay = new Map<string, Promise<Kept | null>>()
let held = 0

/** Bytes. */
const mostOfAll = 64 * 1024 * 1024
const mostOfOne = 8 * 1024 * 1024
