import { createHash } from 'node:crypto'
import pg from 'pg'
import { endDatabase } from '../lib/data/client'
import { entriesBetween, type Log } from '../processes/signer/log'
import { benchAppending } from './bench-history/appending'
import { benchBundle } from './bench-history/bundle'
import { growLog } from './bench-history/grown-log'
import { benchProving } from './bench-history/proving'
import { timeOf } from './bench-history/timing'
import { benchWall } from './bench-history/wall'
import { auditNewsroom } from './history/audit-newsroom'

/**
 * How fast the history grows and how fast it proves, as ratios in one run against a fresh database that does not wait for
 * the disk: npm run bench:history [-- 10000 100000 1000000]
 */
const sizes = process.argv.slice(2).map(Number)
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await owner.connect()

await benchAppending()
await benchWall(owner)
await benchBundle(owner)
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) await benchProving(owner, size)
await benchAudit(20_000)
await Promise.all([owner.end(), endDatabase()])

/** Everything that audit:verify recomputes of one newsroom, against hashing the same bytes, and against reading them. */
async function benchAudit(size: number): Promise<void> {
  const log: Log = { database: owner, newsroom: await growLog(owner, size) }
  const entries: Buffer[] = []
  for await (const read of entriesBetween(log, 0, size))
    entries.push(...read.map((entry) => Buffer.from(entry)))
  const reading = await timeOf(9, async () => {
    for await (const _ of entriesBetween(log, 0, size));
  })
  const bare = await timeOf(9, () => {
    for (const entry of entries) createHash('sha256').update(entry).digest()
  })
  await auditNewsroom(log, [])
  const auditing = await timeOf(9, () => auditNewsroom(log, []))
  const rate = (milliseconds: number) => Math.round((size * 1000) / milliseconds)
  console.info(
    `audit: ${rate(auditing)} entries/s; bare SHA-256 over the same bytes: ${rate(bare)}/s; ` +
      `ratio ${(bare / auditing).toFixed(3)}; entries only read: ${rate(reading)}/s, ratio ${(bare / reading).toFixed(2)}`,
  )
}
