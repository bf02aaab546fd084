import { z } from 'zod'
import { database } from './client'

/** Whether the database answers and has the tables that this build works with. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1 FROM newsroom LIMIT 1`
    return true
  } catch {
    return false
  }
}

/**
 * How far the signed checkpoints lag behind the history, in seconds since the oldest entry that none covers, over all
 * newsrooms; null when every entry is covered. `refused` counts the newsrooms that the signer refuses to sign.
 */
export async function readSigning(): Promise<{ behind: number | null; refused: number }> {
  const [row] = standing.parse(
    await database().$queryRaw`
      SELECT
        extract(epoch FROM clock_timestamp() - min(
          (SELECT e.at FROM history_entry e WHERE e.newsroom_id = newsroom.id AND e.seq = coalesce(
            (SELECT max(c.size) FROM checkpoint c WHERE c.newsroom_id = newsroom.id), 0))
        ))::float8 AS behind,
        (SELECT count(*)::int FROM checkpoint_refusal) AS refused
      FROM newsroom`,
  )
  return { behind: row.behind === null ? null : Math.max(0, Math.round(row.behind)), refused: row.refused }
}

const standing = z.tuple([z.object({ behind: z.number().nullable(), refused: z.int() })])
