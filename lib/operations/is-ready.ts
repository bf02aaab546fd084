import { pingDatabase } from '../data/ping'

/** What the product needs to do its work, and whether it is there. */
export async function isReady(): Promise<{ ready: boolean; checks: { database: boolean } }> {
  const reachable = await pingDatabase()
  return { ready: reachable, checks: { database: reachable } }
}
