import pg from 'pg'
import { afterAll } from 'vitest'
import { endDatabase } from '@/lib/data/client'
import { connect } from '../../scripts/database/connect.js'
import { ensureLogin, ensureMessenger, ensureRenderer, ensureSigner } from '../../scripts/database/roles.js'
import { endFile } from './pools'

/**
 * Test files must not see each other, neither those that run side by side nor those that ran before: each has a database
 * of its own, a copy of the migrated one, which the next file of the same worker replaces.
 */
process.env.MIGRATED_DATABASE_URL ??= process.env.OWNER_DATABASE_URL
const migrated = process.env.MIGRATED_DATABASE_URL
if (!migrated) throw new Error('Run these tests with "npm run test:operations": they need a database.')

const address = new URL(migrated)
const template = address.pathname.slice(1)
const name = `${template}_${process.env.VITEST_POOL_ID}`
// A database that somebody is connected to cannot be copied.
const elsewhere = await connect(Object.assign(new URL(migrated), { pathname: '/postgres' }).href)
await elsewhere.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
await elsewhere.query(
  `CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`,
)
await elsewhere.end()

address.pathname = `/${name}`
const ownerUrl = address.href
const client = await connect(ownerUrl)
process.env.OWNER_DATABASE_URL = ownerUrl
process.env.DATABASE_URL = await ensureLogin(client, ownerUrl, address.password)
process.env.SIGNER_DATABASE_URL = await ensureSigner(client, ownerUrl, address.password)
process.env.RENDERER_DATABASE_URL = await ensureRenderer(client, ownerUrl, address.password)
process.env.MESSENGER_DATABASE_URL = await ensureMessenger(client, ownerUrl, address.password)
await client.end()

// The modules of most files are in common, connections are not.
afterAll(() => Promise.all([endFile(), endDatabase()]))
