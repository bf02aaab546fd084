import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect } from '@/scripts/database/connect'
import { createDatabase } from '@/scripts/database/create'
import { ensureLogin } from '@/scripts/database/roles'
import { migrate } from '@/scripts/migrate'

/**
 * A new empty database beside the one the tests share, for what needs an installation of its own; the operations of this
 * test file work on it from now on. Answers a connection as the owner and the environment of a program that uses it.
 */
export async function freshDatabase(): Promise<{ owner: pg.Pool; environment: Record<string, string> }> {
  const shared = process.env.OWNER_DATABASE_URL ?? ''
  const name = `isnad_test_${randomBytes(6).toString('hex')}`
  await createDatabase(shared, name)
  const ownerUrl = Object.assign(new URL(shared), { pathname: `/${name}` }).href
  await migrate(ownerUrl)
  const client = await connect(ownerUrl)
  const applicationUrl = await ensureLogin(client, ownerUrl, 'a password').finally(() => client.end())
  process.env.DATABASE_URL = applicationUrl
  return { owner: new pg.Pool({ connectionString: ownerUrl }), environment: { DATABASE_URL: applicationUrl } }
}
