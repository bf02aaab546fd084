import { temporaryDatabase } from './database/temporary.js'
import { command, Failure } from './failure.js'
import { generate } from './generate.js'
import { runHere } from './processes.js'

/** Calls `work` with the environment of a fresh temporary database, which is gone afterwards. */
export async function withDatabase(work) {
  await generate()
  const database = await temporaryDatabase()
  try {
    return await work({
      OWNER_DATABASE_URL: database.ownerUrl,
      DATABASE_URL: database.applicationUrl,
      SIGNER_DATABASE_URL: database.signerUrl,
      RENDERER_DATABASE_URL: database.rendererUrl,
      MESSENGER_DATABASE_URL: database.messengerUrl,
    })
  } finally {
    await database.stop()
  }
}

await command(import.meta, () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Failure('Say what to run: node scripts/with-database.js <command> …')
  return withDatabase((environment) => runHere(file, args, environment))
})
