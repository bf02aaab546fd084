import path from 'node:path'
import { parseArgs } from 'node:util'
import { openEpoch } from '../../processes/signer/epoch'
import { connect } from '../database/connect.js'
import { command, Failure } from '../failure.js'
import { openDatabase } from './open-database.js'

const USAGE = 'npm run history:epoch -- --newsroom <id> --reason "Restored the backup of Monday"'

/** After a restored backup: lets the signer go on, and writes down that it was needed and why. */
await command(import.meta, async () => {
  const { values } = parseArgs({ options: { newsroom: { type: 'string' }, reason: { type: 'string' } } })
  const { newsroom, reason } = values
  if (!newsroom || !reason?.trim()) throw new Failure(`Say which newsroom and why: ${USAGE}`)
  const { url, dataFolder, close } = await openDatabase()
  const database = await connect(url)
  try {
    const folder = path.join(dataFolder, 'signer')
    const { origin } = await openEpoch({ database, folder, newsroom, reason })
    console.info(`From now on checkpoints of this newsroom are signed as ${origin}. Publish its new key.`)
  } finally {
    await database.end()
    await close()
  }
})
