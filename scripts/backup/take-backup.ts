import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { listLogs } from '../../processes/signer/log'
import { readPublished } from '../history/audit'
import { auditNewsroom } from '../history/audit-newsroom'
import { backupLines, isOf } from './contents'
import { readDataFiles } from './data-files'
import { nameOf } from './kept.js'
import { sealed, unsealed } from './sealed.js'

type Asked = { database: pg.Client; dataFolder: string; to: string; passphrase: string }
type Taken = { file: string; bytes: number; newsrooms: number; entries: number }

/**
 * Writes a backup of one moment into folder `to`, once the history of every newsroom was recomputed in that very moment and agrees
 * with every checkpoint that was given away. The file is read back and opened before it gets its name, so that none with such a
 * name is half written. Throws a `Mismatch` that names what is wrong, and leaves nothing behind then.
 */
export async function takeBackup({ database, dataFolder, to, passphrase }: Asked): Promise<Taken> {
  mkdirSync(to, { recursive: true, mode: 0o700 })
  // Read before the database is: what the signer remembers and gave away is in the database then.
  const files = readDataFiles(dataFolder)
  const outside = readPublished(path.join(dataFolder, 'checkpoints.log'))
  const file = path.join(to, nameOf(new Date()))
  const unfinished = `${file}.new`
  await database.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    await database.query('SET LOCAL statement_timeout = 0')
    let entries = 0
    const logs = await listLogs(database)
    for (const { newsroom } of logs) {
      const own = outside.filter((checkpoint) => isOf(newsroom, checkpoint))
      entries += (await auditNewsroom({ database, newsroom }, own)).entries
    }
    const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    await once(target, 'open')
    await pipeline(await sealed(backupLines(database, files), passphrase), target)
    for await (const _ of unsealed(createReadStream(unfinished), passphrase));
    renameSync(unfinished, file)
    return { file, bytes: statSync(file).size, newsrooms: logs.length, entries }
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  } finally {
    await database.query('ROLLBACK')
  }
}
