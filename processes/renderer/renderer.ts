import type pg from 'pg'

type Database = Pick<pg.Client, 'query'>

/** Makes the files that are asked for in the table `rendering`, the oldest first; several of these may work side by side. */
export class Renderer {
  constructor(
    private readonly database: Database,
    private readonly set: (source: string) => Promise<Uint8Array>,
  ) {}

  /** Whether there was one to make. */
  async makeNext(): Promise<boolean> {
    const { rows } = await this.database.query(TAKE)
    const taken = rows[0]
    if (!taken) return false
    const { newsroom_id: newsroom, sha256, source, attempts } = taken
    const keep = (sql: string, what: unknown) => this.database.query(sql, [newsroom, sha256, what])
    try {
      // One that ended its process twice is not tried a third time.
      if (attempts > 2) throw new Error('it was begun twice and never finished')
      const bytes = await this.set(source)
      await keep(MADE, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      await keep(FAILED, problem.slice(0, 2_000))
    }
    return true
  }
}

/** One that was begun long ago was begun by a process that has gone. */
const TAKE = `
  UPDATE rendering SET taken_at = now(), attempts = attempts + 1
  WHERE (newsroom_id, sha256) = (
    SELECT newsroom_id, sha256 FROM rendering
    WHERE result IS NULL AND problem IS NULL AND (taken_at IS NULL OR taken_at < now() - interval '3 minutes')
    ORDER BY asked_at LIMIT 1
    FOR UPDATE SKIP LOCKED)
  RETURNING newsroom_id, sha256, source, attempts`
const MADE = 'UPDATE rendering SET result = $3, source = NULL WHERE newsroom_id = $1 AND sha256 = $2'
const FAILED = 'UPDATE rendering SET problem = $3, source = NULL WHERE newsroom_id = $1 AND sha256 = $2'
