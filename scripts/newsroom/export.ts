import { once } from 'node:events'
import { createWriteStream, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGzip } from 'node:zlib'
import { connect } from '../database/connect.js'
import { command, Failure } from '../failure.js'
import { openDatabase } from '../history/open-database.js'
import { exportNewsroom } from './export-newsroom'

const USAGE = 'npm run newsroom:export -- --newsroom <id> --to newsroom.jsonl.gz'

/** Writes a whole newsroom into one file, which holds everything that a backup does: password hashes and addresses too. */
await command(import.meta, async () => {
  const { values } = parseArgs({ options: { newsroom: { type: 'string' }, to: { type: 'string' } } })
  const { newsroom, to } = values
  if (!newsroom || !to) throw new Failure(`Say which newsroom and where to: ${USAGE}`)
  const { url, close } = await openDatabase()
  const database = await connect(url)
  try {
    const file = createWriteStream(to, { flags: 'wx', mode: 0o600 })
    // What is there already is not touched, and what is half written does not stay.
    await once(file, 'open')
    await pipeline(exportNewsroom(database, newsroom), createGzip(), file).catch((error: unknown) => {
      rmSync(to)
      throw error
    })
    console.info(`The newsroom is in ${to}. Keep it like a backup: only you can read it.`)
  } finally {
    await database.end()
    await close()
  }
})
