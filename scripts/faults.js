import { randomBytes } from 'node:crypto'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from './database/connect.js'
import { createDatabase } from './database/create.js'
import { ensureLogin } from './database/roles.js'
import { ask, makeLedger, read, signIn, write } from './faults/clients.js'
import { startProxy } from './faults/proxy.js'
import { readAddresses } from './faults/reads.ts'
import { storedTexts } from './faults/writes.js'
import { setStage } from './fuzz/stage.ts'
import { generate } from './generate.js'
import { migrate } from './migrate.js'
import { startCluster } from './postgres/cluster.js'
import { postgresUser } from './postgres/system-user.js'
import { freePort } from './processes.js'
import { build, isBuilt } from './start/build.js'
import { readablePassword } from './start/secrets.js'
import { seed } from './start/seed.js'
import { serve } from './start/serve.js'

/**
 * What the product does when the ground gives way: npm run faults [-- <seconds of each fault>]. People write, and read every address,
 * without pause while the server and PostgreSQL are killed and connections cut, delayed and half-open; every write bears a key and
 * is repeated with it until it is acknowledged. Afterwards what is there is compared with what was acknowledged.
 * Ends with 1 when a write was lost or doubled, when an answer of 5xx was not a 503 that says when to come back, or when
 * one took longer than five seconds.
 */
const seconds = Number(process.argv[2] ?? 8)

/** What is going on; null once the drill is through. A process that has nothing left to wait for ends without a word. */
let stage = 'the start'
process.on('exit', () => {
  if (stage === null) return
  console.error(`Ended before it was through, at: ${stage}`)
  process.exitCode ||= 1
})
process.once('SIGTERM', () => process.exit(1))

await generate()
if (!isBuilt()) await build({})

const folder = mkdtempSync(path.join(tmpdir(), 'isnad-faults-'))
const user = postgresUser('')
if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
const password = randomBytes(18).toString('hex')
const demoPassword = readablePassword()
const data = path.join(folder, 'postgres')

let cluster = await startCluster({ folder: data, password })
await createDatabase(cluster.urlOf('postgres'), 'isnad_faults')
await migrate(cluster.urlOf('isnad_faults'))
const owner = await connect(cluster.urlOf('isnad_faults'))
const applicationUrl = new URL(await ensureLogin(owner, cluster.urlOf('isnad_faults'), password))
await owner.end()

const proxy = await startProxy(() => ({ host: '127.0.0.1', port: Number(new URL(cluster.urlOf('x')).port) }))
applicationUrl.port = String(proxy.port)
const port = await freePort()
const baseUrl = `http://localhost:${port}`
const environment = {
  DATABASE_URL: applicationUrl.href,
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  NEXTAUTH_URL: baseUrl,
}
await seed({ environment, demoPassword })

let server = await startServer()
async function startServer() {
  const started = serve({ environment, host: '127.0.0.1', port, log: 'ignore' })
  await started.ready(() => {})
  return started
}

const restartPostgres = async (end) => {
  await end()
  await wait(1500)
  cluster = await startCluster({ folder: data, password })
}

/** Each is done again and again while people work. */
const faults = {
  'nothing wrong': () => wait(1000),
  'server killed': async () => {
    process.kill(server.pid, 'SIGKILL')
    await server.ended
    server = await startServer()
    await wait(1000)
  },
  'PostgreSQL killed': () => restartPostgres(() => cluster.kill()).then(() => wait(1500)),
  'PostgreSQL restarted': () => restartPostgres(() => cluster.stop()).then(() => wait(1500)),
  'sessions terminated': async () => {
    const admin = await connect(cluster.urlOf('isnad_faults'))
    await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user')
    await admin.end()
    await wait(300)
  },
  'connections cut': () => {
    proxy.cut()
    return wait(200)
  },
  'cut at COMMIT': async () => {
    proxy.turn({ cutsAtCommit: true })
    await wait(150)
    proxy.turn({})
    await wait(350)
  },
  'packets delayed 100 ms': () => delayed(100),
  'packets delayed 600 ms': () => delayed(600),
  'half-open': async () => {
    proxy.turn({ swallows: true })
    await wait(7000)
    proxy.turn({})
    proxy.cut()
    await wait(1000)
  },
}

async function delayed(delay) {
  proxy.turn({ delay })
  await wait(3000)
  proxy.turn({})
  await wait(1000)
}

const [journalist, journalist2, editor, editor2, admin] = await Promise.all(
  ['journalist', 'journalist2', 'editor', 'editor2', 'admin'].map((name) =>
    signIn(baseUrl, `${name}@isnad.example`, demoPassword),
  ),
)
const writers = [journalist, journalist2, editor, editor2]
const readers = [journalist, editor, admin, { baseUrl, cookie: '' }]
const words = Array.from({ length: 40 }, (_, index) => `word${index}`)
const article = await made('/api/v1/articles', { title: 'Faults', language: 'en', text: words.join(' ') })
const claims = []
for (const word of words) {
  const start = article.revision.text.indexOf(word)
  const claim = await made(`/api/v1/articles/${article.id}/claims`, {
    revision: 1,
    start,
    end: start + word.length,
  })
  claims.push(claim.id)
}
const addresses = readAddresses((await setStage(baseUrl, demoPassword)).ids)

async function made(where, body) {
  const { status, text } = await ask(journalist, where, { body })
  if (status !== 201) throw new Error(`${where} answered ${status} ${text}`)
  return JSON.parse(text)
}

async function readWhole(where) {
  for (;;) {
    const { status, text } = await ask(journalist, where)
    if (status === 200) return JSON.parse(text)
    await wait(200)
  }
}

const rows = []
for (const [name, happen] of Object.entries(faults)) {
  stage = name
  console.info(name)
  const ledger = makeLedger()
  const stopping = new AbortController()
  const work = [
    ...writers.map((person) => write(person, claims, ledger, stopping.signal)),
    ...readers.map((person) => read(person, addresses, ledger, stopping.signal)),
  ]
  const failed = Promise.all(work)
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) await Promise.race([happen(), failed])
  await wait(1000)
  stopping.abort()
  await failed
  rows.push({ name, ledger })
  await readWhole('/api/v1/me')
}

stage = 'the comparison'
const stored = await storedTexts((path) => readWhole(`/api/v1${path}`), claims)
await server.stop()
proxy.stop()
await cluster.stop()
rmSync(folder, { recursive: true, force: true })

const table = rows.map(({ name, ledger }) => {
  const count = (is) =>
    [...ledger.statuses].reduce((sum, [status, times]) => sum + (is(status) ? times : 0), 0)
  return {
    fault: name,
    requests: ledger.requests,
    acknowledged: ledger.acknowledged.size,
    lost: [...ledger.acknowledged].filter((text) => !stored.has(text)).length,
    doubled: [...ledger.said].filter((text) => (stored.get(text) ?? 0) > 1).length,
    503: count((status) => status === 503),
    'other 5xx': ledger.failed.length,
    'no answer': count((status) => status === 0),
    'slowest, s': (ledger.slowest.took / 1000).toFixed(1),
    'which was': `${ledger.slowest.status} ${ledger.slowest.path.replace(/[0-9a-f-]{36}/g, '…')}`,
  }
})
console.table(table)
for (const { name, ledger } of rows)
  for (const failure of ledger.failed.slice(0, 5)) console.error(`${name}: ${failure}`)
stage = null
const sound = table.every(
  (row) => row.lost + row.doubled + row['other 5xx'] === 0 && Number(row['slowest, s']) <= 5,
)
process.exitCode = sound ? 0 : 1
