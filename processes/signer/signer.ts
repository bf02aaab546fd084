import { toHex } from '../../lib/domain/history/bytes'
import { type Frontier, rootOf } from '../../lib/domain/history/frontier'
import { advance, earlierRoot, recompute } from './advance'
import { type Identity, signCheckpoint } from './identity'
import { hashesOf, type Log, listLogs, Mismatch, sha256, sizeOf } from './log'
import { freshMemory, type Memory, recall, remember } from './memory'
import { append } from './write-whole'

/** Where the signer reads, what it remembers, and where it publishes besides the database. */
export type Desk = { database: Log['database']; folder: string; identity: Identity; publicLog: string }

/** How long a refusal stands before everything is looked at anew. */
const SECOND_LOOK = 600_000

/** Signs checkpoints of every newsroom, one after the other. What it refuses it says once, in the database and aloud. */
export class Signer {
  private readonly refused = new Map<string, { origin: string; at: number }>()

  constructor(private readonly desk: Desk) {}

  /** Signs what has grown since it was signed last. */
  async signAll(): Promise<void> {
    for (const { newsroom, size } of await listLogs(this.desk.database)) await this.signAt(newsroom, size)
  }

  /** Signs the history of a newsroom at a size it has reached, unless it is signed there already. */
  async signAt(newsroom: string, size: number): Promise<void> {
    const log: Log = { database: this.desk.database, newsroom }
    const remembered = recall(this.desk.folder, newsroom)
    try {
      const memory = remembered ?? (await this.begin(log))
      if (!(await this.mayTry(log, memory))) return
      const { frontier } = memory
      const length = await sizeOf(log)
      if (length < frontier.size)
        throw new Mismatch(`the history has ${length} entries, and ${frontier.size} were signed`)
      // Anybody who may work with the data may ask; what is not there yet is not signed.
      if (size > length) return
      if (size > frontier.size) await this.signNext(log, memory, await advance(log, frontier, size))
      else await this.publish(newsroom, memory.origin, size, await earlierRoot(log, frontier, size))
      await this.settle(newsroom)
    } catch (error) {
      if (!(error instanceof Mismatch)) throw error
      await this.refuse(newsroom, remembered?.origin ?? '', error.message)
    }
  }

  /** Recomputes from the first entry on whatever was signed; `log` may be read over another connection. */
  async checkAll(database: Log['database']): Promise<void> {
    for (const { newsroom } of await listLogs(database)) {
      const memory = recall(this.desk.folder, newsroom)
      if (!memory) continue
      try {
        await recompute({ database, newsroom }, memory.frontier)
      } catch (error) {
        if (!(error instanceof Mismatch)) throw error
        await this.refuse(newsroom, memory.origin, error.message)
      }
    }
  }

  /** Remembered first: a signature that got out is one that this signer knows of. */
  private async signNext({ newsroom }: Log, memory: Memory, frontier: Frontier): Promise<void> {
    remember(this.desk.folder, newsroom, { ...memory, frontier })
    await this.publish(newsroom, memory.origin, frontier.size, rootOf(sha256, frontier))
  }

  private async publish(newsroom: string, origin: string, size: number, root: Uint8Array): Promise<void> {
    const { database, identity, publicLog } = this.desk
    if (size === 0) return
    const found = await database.query(
      'SELECT FROM checkpoint WHERE newsroom_id = $1 AND size = $2 AND origin = $3',
      [newsroom, size, origin],
    )
    if (found.rowCount) return
    const { note, key } = signCheckpoint(identity, { origin, size, root })
    append(publicLog, `${JSON.stringify({ at: new Date().toISOString(), key, note })}\n`)
    await database.query(
      `INSERT INTO checkpoint (newsroom_id, size, origin, root, note, key) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT DO NOTHING`,
      [newsroom, size, origin, Buffer.from(root), note, key],
    )
  }

  /**
   * The first memory of a newsroom. When somebody signed before, with a memory that is gone, what they signed last has to
   * be in the history still.
   */
  private async begin(log: Log): Promise<Memory> {
    const { rows } = await log.database.query<{ size: string; origin: string; root: Buffer }>(
      'SELECT size, origin, root FROM checkpoint WHERE newsroom_id = $1 ORDER BY size DESC, signed_at DESC LIMIT 1',
      [log.newsroom],
    )
    const [last] = rows
    const epoch = Number(/\/epoch-(\d+)\/[^/]+$/.exec(last?.origin ?? '')?.[1] ?? 1)
    if (last) {
      const size = Number(last.size)
      const length = await sizeOf(log)
      if (length < size) throw new Mismatch(`the history has ${length} entries, and ${size} were signed`)
      const [root] = await hashesOf(log, [{ start: 0, end: size }])
      if (!root || toHex(root) !== last.root.toString('hex'))
        throw new Mismatch(`the first ${size} entries are not those that were signed`)
    }
    return freshMemory(this.desk.identity.host, log.newsroom, epoch)
  }

  /** What was refused is not signed before everything has been recomputed, now and then or in a new epoch. */
  private async mayTry(log: Log, { origin, frontier }: Memory): Promise<boolean> {
    const refusal = this.refused.get(log.newsroom)
    if (!refusal) {
      const { rowCount } = await log.database.query('SELECT FROM checkpoint_refusal WHERE newsroom_id = $1', [
        log.newsroom,
      ])
      if (rowCount) await recompute(log, frontier)
      return true
    }
    if (refusal.origin === origin && Date.now() - refusal.at < SECOND_LOOK) return false
    await recompute(log, frontier)
    return true
  }

  private async refuse(newsroom: string, origin: string, reason: string): Promise<void> {
    this.refused.set(newsroom, { origin, at: Date.now() })
    console.error(`The history of newsroom ${newsroom} is not signed: ${reason}.`)
    await this.desk.database.query(
      `INSERT INTO checkpoint_refusal (newsroom_id, reason) VALUES ($1, $2)
       ON CONFLICT (newsroom_id) DO UPDATE SET reason = excluded.reason`,
      [newsroom, reason],
    )
  }

  private async settle(newsroom: string): Promise<void> {
    this.refused.delete(newsroom)
    await this.desk.database.query('DELETE FROM checkpoint_refusal WHERE newsroom_id = $1', [newsroom])
  }
}
