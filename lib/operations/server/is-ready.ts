import { pingDatabase, readSigning } from '../../data/ping'

/** Every entry is under a signed checkpoint within this many seconds. */
const PROMISED = 60

export type Readiness = {
  /** Requests are answered. `degraded`: they are, and changes are recorded, but the history is not signed as promised. */
  status: 'ready' | 'degraded' | 'not-ready'
  checks: {
    database: boolean
    /**
     * The age in seconds of the oldest entry that no checkpoint covers; newsrooms whose history is refused, and those
     * that an authority gives no timestamp.
     */
    checkpoints?: { behind: number | null; refused: number; unstamped: number }
  }
}

/** What the product needs to do its work, and whether it is there. */
export async function isReady(): Promise<Readiness> {
  if (!(await pingDatabase())) return { status: 'not-ready', checks: { database: false } }
  const checkpoints = await readSigning().catch(() => null)
  if (!checkpoints) return { status: 'not-ready', checks: { database: false } }
  const { behind, refused, unstamped } = checkpoints
  const signed = refused === 0 && unstamped === 0 && (behind ?? 0) <= PROMISED
  return { status: signed ? 'ready' : 'degraded', checks: { database: true, checkpoints } }
}
