import { Client } from 'pg'
import { databaseEnv } from '../env'

type Listener = {
  hear(payload: string): void
  /** From now on something may be missed. */
  lose(): void
  /** Listening anew: what happened since the connection was lost has not been heard. */
  resume(): void
}

/**
 * Listens on a channel with a connection of its own, for as long as the process lives: never one of the pool, on which others
 * would hear nothing. Lost, it comes back by itself. Resolves once it listens for the first time, and throws when it cannot.
 */
export async function listenTo(channel: string, listener: Listener): Promise<void> {
  let client = await connected(channel, listener.hear, lost)

  function lost(): void {
    listener.lose()
    void again(minimumPause)
  }
  async function again(pause: number): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, pause))
    try {
      client = await connected(channel, listener.hear, lost)
    } catch {
      return again(Math.min(pause * 2, maximumPause))
    }
    listener.resume()
  }

  // A connection that nothing is sent on does not notice that the other end is gone.
  setInterval(() => void isAlive(client), lookEvery).unref()
}

async function connected(
  channel: string,
  hear: (payload: string) => void,
  lost: () => void,
): Promise<Client> {
  const client = new Client({
    connectionString: databaseEnv().DATABASE_URL,
    connectionTimeoutMillis: 3000,
    query_timeout: 3000,
    keepAlive: true,
    application_name: 'isnad live',
  })
  client.on('error', () => client.end().catch(() => {}))
  client.on('notification', ({ payload = '' }) => hear(payload))
  await client.connect()
  try {
    await client.query(`LISTEN ${client.escapeIdentifier(channel)}`)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  client.once('end', lost)
  return client
}

async function isAlive(client: Client): Promise<void> {
  await client.query('SELECT 1').catch(() => client.end().catch(() => {}))
}

/** Milliseconds. */
const [minimumPause, maximumPause, lookEvery] = [100, 5_000, 15_000]
