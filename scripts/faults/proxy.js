import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * A small proxy before the database, on which everything that can happen to a connection can be made to happen.
 *
 * @param {() => { host: string, port: number }} target where a new connection leads, asked each time
 */
export async function startProxy(target) {
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set()
  let weather = fair
  const server = createServer((near) => {
    const far = connect(target())
    for (const [from, to] of [
      [near, far],
      [far, near],
    ]) {
      sockets.add(from)
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      from.on('data', (bytes) => pass(bytes, to, from === near))
    }
  })

  function pass(bytes, to, isQuestion) {
    if (weather.swallows) return
    if (weather.delay > 0) setTimeout(() => to.writable && to.write(bytes), weather.delay)
    else to.write(bytes)
    // The database has the COMMIT, and nobody hears what became of it.
    if (weather.cutsAtCommit && isQuestion && bytes.includes('COMMIT')) setImmediate(cut)
  }

  function cut() {
    for (const socket of sockets) socket.destroy()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: server.address().port,
    cut,
    /** @param {Partial<typeof fair>} next */
    turn: (next) => {
      weather = { ...fair, ...next }
    },
    stop: () => {
      server.close()
      cut()
    },
  }
}

/** `delay`: milliseconds that every packet takes; `swallows`: connections are half-open, nothing arrives anywhere. */
const fair = { delay: 0, swallows: false, cutsAtCommit: false }
