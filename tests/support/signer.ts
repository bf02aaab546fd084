import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openIdentity } from '@/processes/signer/identity'
import { Signer } from '@/processes/signer/signer'

/** A signer in this process that does what it is asked for, as the one of its own does. */
export async function startSigner() {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-signer-'))
  const database = new pg.Pool({ connectionString: process.env.SIGNER_DATABASE_URL, max: 2 })
  const ears = new pg.Client({ connectionString: process.env.SIGNER_DATABASE_URL })
  const identity = openIdentity(folder, 'isnad.example.org')
  const signer = new Signer({ database, folder, identity, publicLog: path.join(folder, 'checkpoints.log') })
  let queue = Promise.resolve()
  ears.on('notification', ({ payload = '' }) => {
    const [newsroom = '', size] = payload.split(' ')
    queue = queue.then(() => signer.signAt(newsroom, Number(size)))
  })
  await ears.connect()
  const listen = () => ears.query('LISTEN isnad_checkpoint')
  await listen()
  return {
    signer,
    listen,
    unlisten: () => ears.query('UNLISTEN isnad_checkpoint'),
    stop: async () => {
      await ears.end()
      await queue
      await database.end()
      rmSync(folder, { recursive: true })
    },
  }
}
