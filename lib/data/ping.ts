import { database } from './client'

/** Whether the database answers and has the tables that this build works with. */
export async function pingDatabase(): Promise<boolean> {
  try {
    await database().$queryRaw`SELECT 1 FROM newsroom LIMIT 1`
    return true
  } catch {
    return false
  }
}
