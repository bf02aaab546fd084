import { createServer, type IncomingHttpHeaders } from 'node:http'

/** A call as it came. */
export type Came = { path: string; headers: IncomingHttpHeaders; body: string }

/** A system of a newsroom's own, which keeps what it is told; `status` is what it answers, null that it never does. */
export async function startHookServer() {
  const came: Came[] = []
  const how: { status: number | null; location?: string } = { status: 204 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      came.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
      if (how.status === null) return
      response.writeHead(how.status, how.location ? { location: how.location } : {})
      response.end('x'.repeat(how.status === 204 ? 0 : 100_000))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    came,
    how,
    port,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
