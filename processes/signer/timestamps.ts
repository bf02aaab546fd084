import type { Log } from './log'
import { stamp, type TimeAuthority } from './time-authority'
import { append } from './write-whole'

/** Where checkpoints are found, who stamps them, and where the stamps are published besides the database. */
export type TimestampDesk = {
  database: Log['database']
  /** Opens the authority; null where none is configured. */
  authority: (() => TimeAuthority) | null
  publicLog: string
}

type Unstamped = { newsroom: string; size: string; origin: string; note: string }

/**
 * Has the newest checkpoint of every newsroom stamped, once in each day of UTC. What fails is said once, in the database
 * and aloud, and tried again the next time; it never throws but for the database.
 */
export class Timestamps {
  private readonly failing = new Map<string, string>()

  constructor(private readonly desk: TimestampDesk) {}

  async stampAll(stopping?: AbortSignal): Promise<void> {
    const { database, authority } = this.desk
    if (!authority) {
      await database.query('DELETE FROM checkpoint_timestamp_failure')
      return
    }
    const { rows } = await database.query<Unstamped>(UNSTAMPED)
    for (const row of rows) {
      if (stopping?.aborted) return
      await this.stampOne(row, authority, stopping)
    }
  }

  private async stampOne(
    checkpoint: Unstamped,
    authority: () => TimeAuthority,
    stopping?: AbortSignal,
  ): Promise<void> {
    const { newsroom, size, origin, note } = checkpoint
    const { database, publicLog } = this.desk
    const data = new TextEncoder().encode(note)
    // Called within the promise: a file of certificates that cannot be read is a failure like any other.
    const stamped = await Promise.resolve()
      .then(() => stamp(authority(), data, stopping))
      .catch(asError)
    if (stopping?.aborted) return
    if (stamped instanceof Error) return this.fail(newsroom, stamped.message)

    const answer = Buffer.from(stamped.answer)
    await database.query(
      `INSERT INTO checkpoint_timestamp (newsroom_id, size, origin, at, answer) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [newsroom, size, origin, stamped.at, answer],
    )
    const line = { at: stamped.at.toISOString(), note, answer: answer.toString('base64') }
    try {
      append(publicLog, `${JSON.stringify(line)}\n`)
    } catch (error) {
      return this.fail(newsroom, asError(error).message)
    }
    this.failing.delete(newsroom)
    await database.query('DELETE FROM checkpoint_timestamp_failure WHERE newsroom_id = $1', [newsroom])
  }

  private async fail(newsroom: string, reason: string): Promise<void> {
    if (this.failing.get(newsroom) !== reason)
      console.error(`The checkpoint of newsroom ${newsroom} gets no timestamp: ${reason}.`)
    this.failing.set(newsroom, reason)
    await this.desk.database.query(
      `INSERT INTO checkpoint_timestamp_failure (newsroom_id, reason) VALUES ($1, $2)
       ON CONFLICT (newsroom_id) DO UPDATE SET reason = excluded.reason`,
      [newsroom, reason],
    )
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** The newest checkpoints, of logs that have no timestamp of today; what is stamped already is not stamped again. */
const UNSTAMPED = `
  SELECT newest.* FROM history_counter counter CROSS JOIN LATERAL (
    SELECT c.newsroom_id AS newsroom, c.size, c.origin, c.note FROM checkpoint c
    WHERE c.newsroom_id = counter.newsroom_id
    ORDER BY coalesce(substring(c.origin FROM '/epoch-([0-9]+)/[^/]+$')::int, 1) DESC, c.size DESC LIMIT 1
  ) AS newest
  WHERE NOT EXISTS (
    SELECT FROM checkpoint_timestamp t WHERE (t.newsroom_id, t.origin) = (newest.newsroom, newest.origin)
      AND (t.size = newest.size OR t.received_at >= date_trunc('day', clock_timestamp(), 'UTC'))
  ) ORDER BY newest.newsroom`
