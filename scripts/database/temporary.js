import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '../migrate.js'
import { startCluster } from '../postgres/cluster.js'
import { stopOrphan } from '../postgres/orphan.js'
import { canEnter, postgresUser } from '../postgres/system-user.js'
import { commandOf } from '../processes.js'
import { connect } from './connect.js'
import { createDatabase } from './create.js'
import { ensureLogin, ensureMessenger, ensureRenderer, ensureSigner } from './roles.js'

const PREFIX = 'isnad-test-'

/** A fresh, migrated database that lives until `stop` is called, for the owner and for the application. */
export async function temporaryDatabase() {
  await sweep()
  const folder = makeFolder()
  const password = randomBytes(18).toString('base64url')
  let cluster
  const stop = async () => {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    cluster = await startCluster({ folder: path.join(folder, 'postgres'), password, durable: false })
    const ownerUrl = cluster.urlOf('isnad_test')
    await createDatabase(cluster.urlOf('postgres'), 'isnad_test')
    await migrate(ownerUrl)
    const client = await connect(ownerUrl)
    try {
      const applicationUrl = await ensureLogin(client, ownerUrl, password)
      const signerUrl = await ensureSigner(client, ownerUrl, password)
      const rendererUrl = await ensureRenderer(client, ownerUrl, password)
      const messengerUrl = await ensureMessenger(client, ownerUrl, password)
      return { ownerUrl, applicationUrl, signerUrl, rendererUrl, messengerUrl, stop }
    } finally {
      await client.end()
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The process id in the name tells a later run whose folder this is. */
function makeFolder() {
  const user = postgresUser('')
  const place = [tmpdir(), '/tmp'].find((each) => existsSync(each) && canEnter(user, each)) ?? tmpdir()
  const folder = mkdtempSync(path.join(place, `${PREFIX}${process.pid}-`))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  return folder
}

/** Clears away what a killed run left behind. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number.parseInt(name.slice(PREFIX.length), 10)
    if (commandOf(pid).includes('scripts/')) continue
    const folder = path.join(tmpdir(), name)
    try {
      await stopOrphan(path.join(folder, 'postgres'))
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Another user's, or already being cleared: not ours to care about.
    }
  }
}
