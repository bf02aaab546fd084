import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import next from 'next'
import { clientAddress } from './client-address.js'
import { completeAnswer, rawRefusal, sendRefusal } from './server/answer.js'
import { logging } from './server/log.js'
import { preparePage } from './server/page.js'
import { refusalOf, refusals } from './server/refusal.js'
import { builtPages } from './server/routes.js'
import { requestScope } from './server/scope.js'
import { startMark } from './server/start-mark.js'
import { isEndless, tellOf } from './server/tell.js'

/**
 * The web server process. Ends by itself when whoever started it has gone, and on SIGTERM or SIGINT: readiness
 * becomes false, requests under way are answered, new ones are told to come back, and the exit code is 0.
 */
const port = Number(process.env.PORT)
const hostname = process.env.HOSTNAME
const development = process.env.NODE_ENV === 'development'
const starting = startMark(process.env.START_MARK)
// Before Next, which looks for it once; only where it is asked for, for it is much to load.
const tracing = process.env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim()
  ? (await import('./server/tracing.js')).startTracing()
  : undefined
const app = next({ dev: development, dir: process.cwd(), hostname, port })

/** How long requests under way may take once the server is asked to stop; below the 10 s that supervisors allow. */
const GRACE = 8_000
/** And the sending of the last traces after that. */
const TRACES = 1_000

// Whatever says something here, it is one line of the log; a developer reads it as it is.
if (!development)
  Object.assign(
    console,
    logging(
      (line) => process.stdout.write(line),
      () => requestScope.getStore()?.id,
    ),
  )
process.on('unhandledRejection', (error) => console.error('Nobody waited for what failed:', error))
process.on('uncaughtException', (error) => {
  console.error('The web server ends:', error)
  process.exit(1)
})

/** @type {Set<import('node:http').ServerResponse>} */
const underWay = new Set()
let stopping = false

const server = createServer((request, response) => {
  const gone = new AbortController()
  const scope = {
    id: randomUUID(),
    unavailable: false,
    waits: { now: 0, since: 0, before: 0 },
    gone: gone.signal,
    document: request.headers.rsc === undefined,
  }
  response.once('close', () => gone.abort())
  completeAnswer(request, response, scope)
  const isLogged = !development && process.env.REQUEST_LOG !== 'off' && !starting.isOn(request.headers)
  tellOf(request, response, scope, isLogged)
  const refusal = stopping ? refusals.stopping : refusalOf(request, process.env.NEXTAUTH_URL)
  if (refusal) return refuse(request, response, refusal)
  // Nothing is built from a name that came along; the one it was sent to is ours.
  delete request.headers['x-forwarded-host']
  request.headers['x-forwarded-for'] = clientAddress({
    peer: request.socket.remoteAddress,
    forwarded: String(request.headers['x-forwarded-for'] ?? ''),
    trusted: process.env.TRUST_PROXY === 'on',
  })
  preparePage(request, response, development)
  underWay.add(response)
  response.setMaxListeners(20) // Next alone uses up the ten that Node takes for a leak
  response.once('close', () => {
    underWay.delete(response)
    if (stopping && underWay.size === 0) end()
  })
  return requestScope.run(scope, () => handle(request, response))
})

await prepared()
const handle = app.getRequestHandler()
server.on('upgrade', development ? app.getUpgradeHandler() : refuseOther(refusals.malformed))
// Without anybody who hears of it, Node cuts the connection and answers nothing.
server.on('connect', refuseOther(refusals.method))

server.on('checkExpectation', (request, response) => {
  completeAnswer(request, response, { unavailable: false })
  refuse(request, response, refusals.expectation)
})
server.on('clientError', (error, socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
  const byCode = { HPE_HEADER_OVERFLOW: refusals.tooLarge, ERR_HTTP_REQUEST_TIMEOUT: refusals.timeout }
  socket.end(rawRefusal(byCode[error.code] ?? refusals.malformed))
})
server.once('error', (error) => {
  process.send?.({
    problem: error.code === 'EADDRINUSE' ? `port ${port} is in use by another program` : error.message,
  })
  process.exit(1)
})
// Longer than proxies keep a connection, or one would send a request into a connection that just closes.
server.keepAliveTimeout = 75_000
server.listen(port, hostname, async () => {
  if (!development) await loadPages()
  process.send?.({ listening: true })
})

for (const name of ['SIGTERM', 'SIGINT']) process.on(name, stop)
process.once('disconnect', stop)

/** Next says how long its settings took, amid the steps that `npm start` prints; what it warns of is heard. */
async function prepared() {
  const { log } = console
  console.log = (...words) => /Running next\.config/.test(words.join(' ')) || log(...words)
  await app.prepare()
  console.log = log
}

/** Next loads a page when somebody first asks for it, and meanwhile answers nobody: so each is asked for before it is said to be up. */
async function loadPages() {
  const own = ['0.0.0.0', '::', undefined].includes(hostname) ? 'localhost' : hostname
  for (const path of [...builtPages(), '/api/v1/me'])
    await fetch(`http://${own}:${port}${path}`, {
      headers: starting.headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    })
      .then((answer) => answer.arrayBuffer())
      .catch(() => {})
}

function stop() {
  if (stopping) return
  stopping = true
  // Their readers connect again by themselves.
  for (const response of underWay) if (isEndless(response)) response.destroy()
  if (underWay.size === 0) end()
  setTimeout(end, GRACE).unref()
}

/** Listening still while it stops, so that /api/ready can say no for as long as others are being answered. */
function refuse(request, response, refusal) {
  response.setHeader('Connection', 'close')
  sendRefusal(request, response, refusal)
}

/** Another protocol, or a tunnel: Node hands over the bare connection, with nobody who hears of its errors. */
function refuseOther(refusal) {
  return (_request, socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawRefusal(refusal), () => socket.destroy())
  }
}

function end() {
  server.close()
  server.closeAllConnections()
  void Promise.race([tracing?.(), wait(TRACES)]).then(() => process.exit(0))
}
