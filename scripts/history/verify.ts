import path from 'node:path'
import { parseArgs } from 'node:util'
import { articleId, newsroomId } from '../../lib/domain/ids'
import { Mismatch } from '../../processes/signer/log'
import { connect } from '../database/connect.js'
import { command } from '../failure.js'
import { generate } from '../generate.js'
import { auditAll } from './audit'
import { openDatabase } from './open-database.js'

/** Recomputes everything that the history of every newsroom says, running or not, and ends with 1 at the first difference. */
await command(import.meta, async () => {
  await generate()
  const { values } = parseArgs({ options: { newsroom: { type: 'string' } } })
  const { url, dataFolder, close } = await openDatabase()
  const database = await connect(url)
  try {
    process.env.DATABASE_URL = url
    // Imported late: they read the environment.
    const { compareWithStored } = await import('../../lib/operations/history/compare-with-stored')
    await auditAll({
      database,
      publicLog: path.join(dataFolder, 'checkpoints.log'),
      compare: (newsroom, article) => compareWithStored(newsroomId.parse(newsroom), articleId.parse(article)),
      say: console.info,
      only: values.newsroom,
    })
    console.info('The history of every newsroom is whole.')
    return 0
  } catch (error) {
    if (!(error instanceof Mismatch)) throw error
    console.error(`✗ ${error.message}`)
    return 1
  } finally {
    await database.end()
    await close()
    const { endDatabase } = await import('../../lib/data/client')
    await endDatabase()
  }
})
