import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { createGunzip } from 'node:zlib'
import { connect } from '../database/connect.js'
import { command, Failure } from '../failure.js'
import { openDatabase } from '../history/open-database.js'
import { linesIn } from './lines'
import { type Restored, restoreNewsroom } from './restore-newsroom'

const USAGE = 'npm run newsroom:restore -- --from newsroom.jsonl.gz'

/** Puts a newsroom back from its file, into an installation that has none, and verifies its history. */
await command(import.meta, async () => {
  const { values } = parseArgs({ options: { from: { type: 'string' } } })
  if (!values.from) throw new Failure(`Say where from: ${USAGE}`)
  const { url, close } = await openDatabase()
  const database = await connect(url)
  try {
    const { newsroom, rows, entries, texts } = await pipeline(
      createReadStream(values.from),
      createGunzip(),
      (unpacked): Promise<Restored> => restoreNewsroom(database, linesIn(unpacked)),
    ).catch(refuseCutOff)
    console.info(
      `Newsroom ${newsroom} is back: ${rows} rows. Its history verifies: ${entries} entries, ${texts} texts.`,
    )
    console.info('Run npm run audit:verify to see that the tables hold what it tells.')
  } finally {
    await database.end()
    await close()
  }
})

/** Of a file that ends too early zlib says only that. */
function refuseCutOff(error: unknown): never {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined
  if (typeof code === 'string' && code.startsWith('Z_'))
    throw new Failure('The file is cut off, or no such file.')
  throw error
}
