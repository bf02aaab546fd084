import path from 'node:path'
import type pg from 'pg'
import { articleId, newsroomId } from '../../lib/domain/ids'
import { openEpoch } from '../../processes/signer/epoch'
import { Mismatch } from '../../processes/signer/log'
import { recall } from '../../processes/signer/memory'
import { connect } from '../database/connect.js'
import { Failure } from '../failure.js'
import { auditAll, readPublished } from '../history/audit'
import { migrate } from '../migrate.js'
import { type Opened, restoreRows, signedEntries } from './contents'
import { type DataFile, writeDataFiles } from './data-files'

type Asked = {
  /** An empty database, for its owner. */
  ownerUrl: string
  dataFolder: string
  opened: Opened
  lines: AsyncIterator<string>
  /** What the signer gave away, as it was kept elsewhere; without it, as it is in the backup. */
  checkpoints?: DataFile['bytes'] | undefined
  say: (line: string) => void
}

/**
 * Fills an empty database and data folder from a backup, brings them up to this version, and verifies everything. Whoever has a
 * checkpoint that was signed after the backup would see the log go back, so every newsroom that was signed gets an epoch of its own.
 */
export async function restoreBackup(asked: Asked): Promise<void> {
  const { ownerUrl, dataFolder, opened, lines, say } = asked
  const files = opened.files.map(({ file, bytes }) =>
    file === 'checkpoints.log' ? { file, bytes: asked.checkpoints ?? bytes } : { file, bytes },
  )
  await migrate(ownerUrl, { upTo: opened.migration })
  const database = await connect(ownerUrl)
  try {
    writeDataFiles(dataFolder, files)
    const outside = readPublished(path.join(dataFolder, 'checkpoints.log'))
    const restored = await restoreRows(database, lines, opened, outside)
    await migrate(ownerUrl, { say })
    for (const { newsroom, rows, entries } of restored) {
      const signed = signedEntries(newsroom, outside)
      const lost =
        signed > entries ? ` ${signed - entries} entries were signed after the backup and are lost.` : ''
      say(`Newsroom ${newsroom}: ${rows} rows, ${entries} entries.${lost}`)
      await goOnAsAnother(database, dataFolder, newsroom, opened.at)
    }
    await verify(database, ownerUrl, dataFolder, say)
  } catch (error) {
    throw error instanceof Mismatch ? new Failure(`Nothing was restored: ${error.message}.`) : error
  } finally {
    await database.end()
  }
}

async function goOnAsAnother(database: pg.Client, dataFolder: string, newsroom: string, at: string) {
  const folder = path.join(dataFolder, 'signer')
  if (!recall(folder, newsroom)) return
  const refusal = 'a backup was restored'
  await openEpoch({ database, folder, newsroom, reason: `The backup of ${at} was restored.`, refusal })
}

/** As `audit:verify` does. */
async function verify(
  database: pg.Client,
  ownerUrl: string,
  dataFolder: string,
  say: (line: string) => void,
): Promise<void> {
  process.env.DATABASE_URL = ownerUrl
  // Imported late: they read the environment.
  const { compareWithStored } = await import('../../lib/operations/history/compare-with-stored')
  const { endDatabase } = await import('../../lib/data/client')
  try {
    await auditAll({
      ...{ database, publicLog: path.join(dataFolder, 'checkpoints.log'), say },
      compare: (newsroom, article) => compareWithStored(newsroomId.parse(newsroom), articleId.parse(article)),
    })
  } finally {
    await endDatabase()
  }
}
