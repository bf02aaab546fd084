import { connect } from '../../scripts/database/connect.js'
import { createDatabase } from '../../scripts/database/create.js'
import { ensureLogin, ensureMessenger, ensureRenderer, ensureSigner } from '../../scripts/database/roles.js'
import { migrate } from '../../scripts/migrate.js'

/** Test files that run side by side must not see each other: each worker of vitest has a database of its own. */
const shared = process.env.OWNER_DATABASE_URL
if (!shared) throw new Error('Run these tests with "npm run test:operations": they need a database.')

const address = new URL(shared)
address.pathname += `_${process.env.VITEST_POOL_ID}`
const ownerUrl = address.href

await createDatabase(shared, address.pathname.slice(1))
await migrate(ownerUrl)
const client = await connect(ownerUrl)
process.env.OWNER_DATABASE_URL = ownerUrl
process.env.DATABASE_URL = await ensureLogin(client, ownerUrl, address.password)
process.env.SIGNER_DATABASE_URL = await ensureSigner(client, ownerUrl, address.password)
process.env.RENDERER_DATABASE_URL = await ensureRenderer(client, ownerUrl, address.password)
process.env.MESSENGER_DATABASE_URL = await ensureMessenger(client, ownerUrl, address.password)
await client.end()
