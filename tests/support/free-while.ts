import pg from 'pg'
import { expect, vi } from 'vitest'

/**
 * Whether rows can be locked as `free` says while `work` waits for a row that somebody else holds as `held` says: who waits must
 * not hold what those wait for who are waited for. Each is what follows `SELECT FROM`, with the strength of its lock.
 */
export async function isFreeWhile(
  held: string,
  work: () => Promise<unknown>,
  free: string,
): Promise<boolean> {
  const pool = new pg.Pool({ connectionString: process.env.OWNER_DATABASE_URL })
  const holder = await pool.connect()
  try {
    await holder.query(`BEGIN; SELECT FROM ${held}`)
    const done = work()
    const waiting = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await pool.query(waiting)).rowCount).toBe(1))
    const answer = await pool.query(`SELECT FROM ${free} NOWAIT`).then(
      ({ rowCount }) => rowCount === 1,
      () => false,
    )
    await holder.query('COMMIT')
    await done
    return answer
  } finally {
    holder.release()
    await pool.end()
  }
}
