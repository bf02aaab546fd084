import { z } from 'zod'
import { database } from './client'

/** Whether the database answers and has the tables that this build works with. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await database(null).$queryRaw`SELECT 1 FROM newsroom LIMIT 1`
    return true
  } catch {
    return false
  }
}

/**
 * How far the signed checkpoints lag behind the history, in seconds since the oldest entry that none covers, over all
 * newsrooms; null when every entry is covered. `refused` counts the newsrooms that the signer refuses to sign, `unstamped`
 * those for which an authority was asked in vain for more than an hour.
 */
export async function readSigning(): Promise<{ behind: number | null; refused: number; unstamped: number }> {
  const [row] = standing.parse(
    await database(null).$queryRaw`SELECT behind, refused, unstamped FROM signing_standing()`,
  )
  return { ...row, behind: row.behind === null ? null : Math.max(0, Math.round(row.behind)) }
}

const standing = z.tuple([z.object({ behind: z.number().nullable(), refused: z.int(), unstamped: z.int() })])
