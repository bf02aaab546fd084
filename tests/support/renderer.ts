import pg from 'pg'
import { openTypesetter } from '@/lib/export/pdf/typeset'
import { Renderer } from '@/processes/renderer/renderer'

/** A renderer in this process that makes what it is asked for, as the one of its own does; or that does otherwise, by `set`. */
export async function startRenderer(set = typesetHere()) {
  const ears = new pg.Client({ connectionString: process.env.RENDERER_DATABASE_URL })
  await ears.connect()
  const renderer = new Renderer(ears, set)
  let queue = Promise.resolve()
  const makeAll = async () => {
    while (await renderer.makeNext());
  }
  ears.on('notification', () => {
    queue = queue.then(makeAll)
  })
  await ears.query('LISTEN isnad_rendering')
  return {
    /** What was asked for while it did not listen. */
    makeAll: () => {
      queue = queue.then(makeAll)
      return queue
    },
    unlisten: () => ears.query('UNLISTEN isnad_rendering'),
    listen: () => ears.query('LISTEN isnad_rendering'),
    stop: async () => {
      await queue
      await ears.end()
    },
  }
}

function typesetHere(): (source: string) => Promise<Uint8Array> {
  const typeset = openTypesetter()
  return async (source) => typeset(JSON.parse(source))
}
