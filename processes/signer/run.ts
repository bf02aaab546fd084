import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { openIdentity } from './identity'
import { Signer } from './signer'
import { openAuthority } from './time-authority'
import { Timestamps } from './timestamps'

/**
 * The signer process: signs every newsroom's history within 30 seconds of an entry, and at once when it is asked over
 * the channel `isnad_checkpoint` ("newsroom size"). Once a day it has an authority stamp what it signed last, where one is
 * configured; that waits for nobody else and nobody for it. Ends by itself when whoever started it has gone; whatever surprises it
 * ends it too, and it is started again.
 */
const environment = z
  .object({
    SIGNER_DATABASE_URL: z.url(),
    SIGNER_FOLDER: z.string().min(1),
    CHECKPOINT_LOG: z.string().min(1),
    /** Names the installation; only the first start looks at it. */
    SIGNER_HOST: z.string().regex(/^[^\s+/]+$/),
    TIMESTAMP_LOG: z.string().min(1),
    /** The authority that stamps checkpoints, and the file of the certificates it is believed by. */
    TIMESTAMP_URL: z.url().optional(),
    TIMESTAMP_CERTIFICATES: z.string().min(1).optional(),
  })
  .parse(process.env)

const EVERY = 30_000
const EVERYTHING_AGAIN = 6 * 3_600_000
const LOOK_FOR_TIMESTAMPS = 600_000

const stopping = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stopping.abort())
process.once('disconnect', () => stopping.abort())

const [database, ears, checks, stamps] = await Promise.all([connect(), connect(), connect(), connect()])
const identity = openIdentity(environment.SIGNER_FOLDER, environment.SIGNER_HOST)
const folder = environment.SIGNER_FOLDER
const signer = new Signer({ database, folder, identity, publicLog: environment.CHECKPOINT_LOG })
const { TIMESTAMP_URL: url, TIMESTAMP_CERTIFICATES: certificates } = environment
const timestamps = new Timestamps({
  database: stamps,
  // Read anew each time: certificates are renewed, and a file that is missing is no reason not to sign.
  authority: url && certificates ? () => openAuthority(url, certificates) : null,
  publicLog: environment.TIMESTAMP_LOG,
})

let queue = Promise.resolve()
/** One thing after the other, in the order in which it was asked for. */
function enqueue(work: () => Promise<void>): Promise<void> {
  queue = queue.then(() => (stopping.signal.aborted ? undefined : work()))
  return queue
}

ears.on('notification', ({ payload = '' }) => {
  const [, newsroom, size] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) ([1-9]\d{0,14})$/.exec(payload) ?? []
  if (newsroom && size) enqueue(() => signer.signAt(newsroom, Number(size))).catch(fail)
})
await ears.query('LISTEN isnad_checkpoint')
process.send?.('listening')

await Promise.all([
  repeat(EVERY, () => enqueue(() => signer.signAll())),
  repeat(EVERYTHING_AGAIN, () => signer.checkAll(checks)),
  repeat(LOOK_FOR_TIMESTAMPS, () => timestamps.stampAll(stopping.signal)),
]).catch(fail)
await queue.catch(fail)
await Promise.all([database, ears, checks, stamps].map((client) => client.end()))
if (process.connected) process.disconnect()

async function repeat(milliseconds: number, work: () => Promise<void>): Promise<void> {
  while (!stopping.signal.aborted) {
    await work()
    await wait(milliseconds, undefined, { signal: stopping.signal }).catch(() => {})
  }
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: environment.SIGNER_DATABASE_URL,
    application_name: 'isnad signer',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  client.on('error', fail)
  await client.connect()
  return client
}

function fail(error: unknown): void {
  if (!stopping.signal.aborted) console.error('The signer ends:', error)
  process.exit(stopping.signal.aborted ? 0 : 1)
}
