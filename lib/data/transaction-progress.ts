import { z } from 'zod'
import type { MemberId, NewsroomId } from '../domain/ids'
import { sha256Of } from '../sha256'
import { database } from './client'
import { type Write, write } from './write'

/** So many of so many steps. */
type Progress = { done: number; of: number }

/**
 * Tells how far a transaction is that many steps make. Nothing that it has written is seen before its end; the name of its connection
 * is, by other connections and processes too, and it is gone with the transaction whichever way that ends.
 */
export function tellProgress(newsroom: NewsroomId, mark: string, { done, of }: Progress): Write {
  return write(
    () => database(newsroom).$queryRaw`
      SELECT set_config('application_name', ${`${mark} ${done}/${of}`}, true)`,
  )
}

/** How far the transaction with a mark is; null where there is none. */
export async function findProgress(newsroom: NewsroomId, mark: string): Promise<Progress | null> {
  const rows = z.array(z.object({ done: z.int(), of: z.int() })).parse(
    await database(newsroom).$queryRaw`
      SELECT split_part(place, '/', 1)::int AS done, split_part(place, '/', 2)::int AS of
      FROM (
        SELECT split_part(application_name, ' ', 2) AS place FROM pg_stat_activity
        WHERE usename = current_user AND starts_with(application_name, ${`${mark} `})
      ) AS told`,
  )
  return rows[0] ?? null
}

/** By what a member's request is known, which nobody can guess who does not know both: at most 63 characters name a connection. */
export function progressMark(member: MemberId, key: string): string {
  return `request-${sha256Of(`${member} ${key}`).slice(0, 32)}`
}
