import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Mailer } from './mailer'
import { openOutgoing } from './outgoing'

/**
 * The messenger process: tells members by mail of what came to their inboxes, where they asked for it. Its login sees what such a mail says and
 * nothing else. Ends by itself when whoever started it has gone; whatever surprises it ends it too, and it is started again.
 */
const environment = z
  .object({ MESSENGER_DATABASE_URL: z.url(), SMTP_URL: z.url(), MAIL_FROM: z.string(), PUBLIC_URL: z.url() })
  .parse(process.env)

/** Milliseconds between looks at the table, and at most where mail cannot be handed over. */
const LOOK = 5_000
const LONGEST = 300_000

const stopping = new AbortController()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, () => stopping.abort())
process.once('disconnect', () => stopping.abort())

const database = new pg.Client({
  connectionString: environment.MESSENGER_DATABASE_URL,
  application_name: 'isnad messenger',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
})
database.on('error', fail)
await database.connect()

const connect = () => openOutgoing(environment.SMTP_URL, environment.MAIL_FROM)
const mailer = new Mailer(database, connect, environment.PUBLIC_URL.replace(/\/$/, ''))
process.send?.('looking')

for (let pause = LOOK; !stopping.signal.aborted; ) {
  try {
    const more = await mailer.sendNext()
    pause = more ? 0 : LOOK
  } catch (error) {
    console.error('Mail could not be handed over:', error instanceof Error ? error.message : error)
    pause = Math.min(Math.max(pause, LOOK) * 2, LONGEST)
  }
  await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
}
await database.end()
if (process.connected) process.disconnect()

function fail(error: unknown): void {
  if (!stopping.signal.aborted) console.error('The messenger ends:', error)
  process.exit(stopping.signal.aborted ? 0 : 1)
}
