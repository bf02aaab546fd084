import { createServer } from 'node:http'
import next from 'next'
import { clientAddress } from './client-address.js'

/**
 * The web server process. Ends by itself when whoever started it has gone, and on SIGTERM or SIGINT: readiness
 * becomes false, requests under way are answered, new ones are told to come back, and the exit code is 0.
 */
const port = Number(process.env.PORT)
const hostname = process.env.HOSTNAME
const app = next({ dev: process.env.NODE_ENV === 'development', dir: process.cwd(), hostname, port })

/** How long requests under way may take once the server is asked to stop; below the 10 s that supervisors allow. */
const GRACE = 8_000

/** @type {Set<import('node:http').ServerResponse>} */
const underWay = new Set()
let stopping = false

const server = createServer((request, response) => {
  if (stopping) return refuse(response)
  if (!isDecodable(request.url)) return response.writeHead(400, { Connection: 'close' }).end()
  request.headers['x-forwarded-for'] = clientAddress({
    peer: request.socket.remoteAddress,
    forwarded: String(request.headers['x-forwarded-for'] ?? ''),
    trusted: process.env.TRUST_PROXY === 'on',
  })
  underWay.add(response)
  response.setMaxListeners(20) // Next alone uses up the ten that Node takes for a leak
  response.once('close', () => {
    underWay.delete(response)
    if (stopping && underWay.size === 0) end()
  })
  return handle(request, response)
})

await prepared()
const handle = app.getRequestHandler()
if (process.env.NODE_ENV === 'development') server.on('upgrade', app.getUpgradeHandler())

server.once('error', (error) => {
  process.send?.({
    problem: error.code === 'EADDRINUSE' ? `port ${port} is in use by another program` : error.message,
  })
  process.exit(1)
})
server.listen(port, hostname, () => process.send?.({ listening: true }))

for (const name of ['SIGTERM', 'SIGINT']) process.on(name, stop)
process.once('disconnect', stop)

/** Next says how long its settings took, amid the steps that `npm start` prints; what it warns of is heard. */
async function prepared() {
  const { log } = console
  console.log = (...words) => /Running next\.config/.test(words.join(' ')) || log(...words)
  await app.prepare()
  console.log = log
}

function stop() {
  if (stopping) return
  stopping = true
  for (const response of underWay) if (isEndless(response)) response.destroy()
  if (underWay.size === 0) end()
  setTimeout(end, GRACE).unref()
}

/** Live updates never finish; their readers connect again by themselves. */
function isEndless(response) {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream')
}

/** Next fails on an address whose percent codes are no UTF-8. */
function isDecodable(address = '') {
  try {
    return decodeURIComponent(address.split('?')[0]) !== ''
  } catch {
    return false
  }
}

/** Still listening, so that /api/ready can say no for as long as others are being answered. */
function refuse(response) {
  response.writeHead(503, {
    'Retry-After': '5',
    Connection: 'close',
    'Content-Type': 'application/problem+json',
  })
  response.end(JSON.stringify({ type: 'about:blank', title: 'Shutting down', status: 503 }))
}

function end() {
  server.close()
  server.closeAllConnections()
  process.exit(0)
}
