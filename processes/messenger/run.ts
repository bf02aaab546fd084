import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { Caller } from './caller'
import { Mailer } from './mailer'
import { openOutgoing } from './outgoing'

/**
 * The messenger process: calls the newsroom's own systems, and tells members by mail of what came to their inboxes, where they asked for it and
 * a server for outgoing mail is set up. Its login sees what such calls and mails say and nothing else. Ends by itself when whoever started
 * it has gone; whatever surprises it ends it too, and it is started again.
 */
const environment = z
  .object({
    MESSENGER_DATABASE_URL: z.url(),
    PUBLIC_URL: z.url(),
    SMTP_URL: z.url().optional(),
    MAIL_FROM: z.string().default(''),
  })
  .parse(process.env)

/** Milliseconds between looks at the tables, and at most where mail cannot be handed over. */
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
process.send?.('looking')

const caller = new Caller(database)
const { SMTP_URL: server, MAIL_FROM: from, PUBLIC_URL } = environment
const mailer = server
  ? new Mailer(database, () => openOutgoing(server, from), PUBLIC_URL.replace(/\/$/, ''))
  : null
try {
  await Promise.all([repeat(() => caller.callNext()), ...(mailer ? [repeat(sendMail)] : [])])
  await database.end()
} catch (error) {
  fail(error)
}
if (process.connected) process.disconnect()

/** A server for mail that cannot be reached is no surprise: it is asked again, less and less often. */
async function sendMail(): Promise<boolean | 'trouble'> {
  try {
    return (await mailer?.sendNext()) ?? false
  } catch (error) {
    console.error('Mail could not be handed over:', error instanceof Error ? error.message : error)
    return 'trouble'
  }
}

/** Does what waits, and looks again after a while where nothing does. */
async function repeat(doNext: () => Promise<boolean | 'trouble'>): Promise<void> {
  for (let pause = LOOK; !stopping.signal.aborted; ) {
    const more = await doNext()
    pause = more === 'trouble' ? Math.min(Math.max(pause, LOOK) * 2, LONGEST) : more ? 0 : LOOK
    await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
  }
}

function fail(error: unknown): void {
  if (!stopping.signal.aborted) console.error('The messenger ends:', error)
  process.exit(stopping.signal.aborted ? 0 : 1)
}
