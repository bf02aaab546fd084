import path from 'node:path'
import { parseArgs } from 'node:util'
import { Mismatch } from '../../processes/signer/log'
import { connect } from '../database/connect.js'
import { command, Failure } from '../failure.js'
import { openDatabase } from '../history/open-database.js'
import { readSettings } from '../start/settings.js'
import { forgetOld } from './kept.js'
import { passphraseOf } from './passphrase.js'
import { takeBackup } from './take-backup'

const USAGE = 'BACKUP_PASSPHRASE=… npm run backup -- --to <folder>'

/** Takes a backup of the whole installation, running or not. */
await command(import.meta, async () => {
  const { values } = parseArgs({ options: { to: { type: 'string' } } })
  const { url, dataFolder, close } = await openDatabase()
  const database = await connect(url)
  try {
    const { backups } = readSettings(process.env)
    const to = values.to ?? backups?.folder
    if (!to) throw new Failure(`Say where to, or set BACKUP_DIR: ${USAGE}`)
    const began = Date.now()
    const taken = await takeBackup({
      ...{ database, dataFolder, to: path.resolve(to) },
      passphrase: passphraseOf(process.env),
    })
    if (!values.to && backups) forgetOld(backups.folder, backups.keep)
    console.info(
      `Backup of ${taken.newsrooms} newsrooms, whose ${taken.entries} entries verify: ${taken.file} ` +
        `(${Math.ceil(taken.bytes / 1024)} KB, ${((Date.now() - began) / 1000).toFixed(1)} s)`,
    )
    return 0
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error
    console.error(`\n✗ No backup was taken, for the history does not verify: ${error.message}`)
    return 1
  } finally {
    await database.end()
    await close()
  }
})
