import pg from 'pg'
import { growNewsroom } from './bench-growth/grown-newsroom'

/**
 * The peak memory with which all claims of a newsroom are exported, as the newsroom grows: it is to stay the same.
 * npm run bench:exports [-- <claims> …]
 */
const asked = process.argv.slice(2).map(Number)
const sizes = asked.length > 0 ? asked : [1_000, 100_000]
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL })
await owner.connect()
const { actAs } = await import('../lib/auth/actor')
const { exportClaims } = await import('../lib/operations/newsroom/export-claims')

console.info(['claims', 'format', 'MB sent', 'seconds', 'peak heap, MB', 'peak RSS, MB'].join('\t'))
for (const size of sizes) {
  await growNewsroom(owner, size)
  for (const format of ['csv', 'json'] as const) {
    const began = performance.now()
    const { sent, heap, rss } = await measure(format)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.info(
      [
        size.toLocaleString('en'),
        format,
        inMegabytes(sent),
        seconds,
        inMegabytes(heap),
        inMegabytes(rss),
      ].join('\t'),
    )
  }
}
await owner.end()
process.exit()

/** Memory in use each time a part was taken and everything let go of was cleared away; RSS as it is. */
async function measure(format: 'csv' | 'json'): Promise<{ sent: number; heap: number; rss: number }> {
  const admin = await actAs('admin@isnad.example')
  if (!admin) throw new Error('there is no sample')
  const parts = await exportClaims(admin, { format, internal: true, addressOf: () => 'https://desk.example' })
  if (!parts.ok) throw new Error(parts.problem.code)
  const peak = { sent: 0, heap: 0, rss: 0 }
  for await (const part of parts.value) {
    peak.sent += Buffer.byteLength(part)
    globalThis.gc?.()
    const { heapUsed, rss } = process.memoryUsage()
    peak.heap = Math.max(peak.heap, heapUsed)
    peak.rss = Math.max(peak.rss, rss)
  }
  return peak
}

function inMegabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0)
}
