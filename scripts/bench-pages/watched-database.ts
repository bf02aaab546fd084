import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Questions, type Statement } from './questions'

/** What was asked of the database since the last time somebody looked: a round trip for each statement. */
export type WatchedDatabase = { url: string; taken(): Statement[]; stop(): void }

/** A way to the database on which every question that passes is read. */
export async function watchDatabase(databaseUrl: string): Promise<WatchedDatabase> {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let statements: Statement[] = []
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    const questions = new Questions((statement) => statements.push(statement))
    near.on('data', (bytes) => questions.read(bytes))
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.setNoDelay(true)
      from.pipe(to)
      from.on('error', () => to.destroy())
      from.on('close', () => sockets.delete(from))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('the way to the database has no port')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  return {
    url: url.href,
    taken: () => {
      const taken = statements
      statements = []
      return taken
    },
    stop: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
