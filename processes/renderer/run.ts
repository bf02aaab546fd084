import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Press } from './press'
import { Renderer } from './renderer'

/**
 * The renderer process: makes the files that the web server asks for, at once when it is told over the channel `isnad_rendering`.
 * Its login sees the orders and nothing else: no member, no session, no history. Ends by itself when whoever started it has gone;
 * whatever surprises it ends it too, and it is started again.
 */
const environment = z.object({ RENDERER_DATABASE_URL: z.url() }).parse(process.env)

/** Milliseconds for one file, and between looks at the table where nobody says anything. */
const LONGEST = 90_000
const LOOK = 10_000

const stopping = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stopping.abort())
process.once('disconnect', () => stopping.abort())

const database = new pg.Client({
  connectionString: environment.RENDERER_DATABASE_URL,
  application_name: 'isnad renderer',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
})
database.on('error', fail)
await database.connect()

const press = new Press(LONGEST)
stopping.signal.addEventListener('abort', () => press.close())
const renderer = new Renderer(database, (source) => press.set(source))

let told = new AbortController()
database.on('notification', () => told.abort())
await database.query('LISTEN isnad_rendering')
process.send?.('listening')

try {
  while (!stopping.signal.aborted) {
    told = new AbortController()
    if (await renderer.makeNext()) continue
    await wait(LOOK, undefined, { signal: AbortSignal.any([told.signal, stopping.signal]) }).catch(() => {})
  }
  await database.end()
} catch (error) {
  fail(error)
}
if (process.connected) process.disconnect()

function fail(error: unknown): void {
  if (!stopping.signal.aborted) console.error('The renderer ends:', error)
  press.close()
  process.exit(stopping.signal.aborted ? 0 : 1)
}
