import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { command, Failure } from '../failure.js'
import { generate } from '../generate.js'
import { openDataFolder } from '../start/data-folder.js'
import { openServer } from '../start/database.js'
import { loadEnvFile, readSettings } from '../start/settings.js'
import { type Opened, openBackup } from './contents'
import { passphraseOf } from './passphrase.js'
import { restoreBackup } from './restore-backup'
import { unsealed } from './sealed.js'

const USAGE = 'BACKUP_PASSPHRASE=… npm run restore -- --from <file> [--checkpoints <file>]'

/** What an installation has in its data folder. */
const parts = ['secrets.json', 'signer', 'checkpoints.log', 'timestamps.log', 'postgres', 'postgres.log']

/** Puts an installation back from a backup, into an empty data folder and the empty database of DATABASE_URL or one of its own. */
await command(import.meta, async () => {
  loadEnvFile()
  const { values } = parseArgs({ options: { from: { type: 'string' }, checkpoints: { type: 'string' } } })
  const { from, checkpoints } = values
  if (!from) throw new Failure(`Say where from: ${USAGE}`)
  for (const file of [from, checkpoints])
    if (file && !existsSync(file)) throw new Failure(`There is no file ${file}.`)
  const passphrase = passphraseOf(process.env)
  const settings = readSettings(process.env)
  const dataFolder = openDataFolder(settings, console.info)
  if (parts.some((name) => existsSync(path.join(dataFolder, name))))
    throw new Failure(`There is an installation in ${dataFolder} already: set DATA_DIR to an empty folder.`)

  await generate()
  const lines = unsealed(createReadStream(from), passphrase)
  const opened = await openBackup(lines)
  const { databaseUrl } = settings
  const server = await openServer({ databaseUrl, dataFolder, password: passwordIn(opened) })
  try {
    await restoreBackup({
      ...{ ownerUrl: server.ownerUrl, dataFolder, opened, lines, say: console.info },
      checkpoints: checkpoints ? readFileSync(checkpoints) : undefined,
    })
  } catch (error) {
    // Half of it would be in the way of the next attempt.
    await server.stop()
    for (const name of parts) rmSync(path.join(dataFolder, name), { recursive: true, force: true })
    throw error
  }
  await server.stop()
  console.info(
    `The installation of ${opened.at} is back in ${dataFolder}. Start it with npm start; everybody signs in anew.`,
  )
})

/** That of the PostgreSQL in the data folder. */
function passwordIn({ files }: Opened): string {
  const secrets = files.find(({ file }) => file === 'secrets.json')
  const { databasePassword } = JSON.parse(secrets?.bytes.toString('utf8') ?? '{}')
  if (typeof databasePassword !== 'string')
    throw new Failure('The backup lacks the secrets of its installation.')
  return databasePassword
}
