import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { command, Failure } from './failure.js'
import { generate } from './generate.js'
import { freePort, runHere } from './processes.js'
import { build, isBuilt } from './start/build.js'
import { keepRendering } from './start/renderer.js'
import { readablePassword } from './start/secrets.js'
import { seed } from './start/seed.js'
import { serve } from './start/serve.js'
import { keepSigning } from './start/signer.js'
import { withDatabase } from './with-database.js'

/**
 * Calls `work` with the environment of a production build that serves the sample from a fresh temporary database:
 * BASE_URL, DEMO_PASSWORD, METRICS_TOKEN, PROVIDER_PORT and SERVER_PID besides the addresses of the database.
 *
 * @param {{ log?: number, signal?: AbortSignal, through?: (databaseUrl: string) => string | Promise<string> }} [options]
 *   where the server's words go, as a file descriptor; and by which address it finds the database
 */
export async function withApp(work, { log, signal, through = (url) => url } = {}) {
  await generate()
  if (!isBuilt()) await build({ signal })
  return withDatabase(async (addresses) => {
    const dataFolder = mkdtempSync(path.join(tmpdir(), 'isnad-signer-'))
    const [port, providerPort] = [await freePort(), await freePort()]
    const demoPassword = readablePassword()
    const url = `http://localhost:${port}`
    const environment = {
      DATABASE_URL: await through(addresses.DATABASE_URL),
      NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
      NEXTAUTH_URL: url,
      // On a terminal nobody looks for a line about each request.
      REQUEST_LOG: log === undefined ? 'off' : 'on',
      METRICS_TOKEN: randomBytes(32).toString('hex'),
      // Nothing is sent: nobody carries mail here.
      MAIL_FROM: 'isnad@isnad.example',
      // Nobody is there unless a test starts one.
      OIDC_ISSUER: `http://localhost:${providerPort}`,
      OIDC_CLIENT_ID: 'isnad',
      OIDC_CLIENT_SECRET: 'only the two of them',
      OIDC_NAME: 'Newsroom ID',
    }
    await seed({ environment, demoPassword, signal })
    const signer = keepSigning({ databaseUrl: addresses.SIGNER_DATABASE_URL, dataFolder, host: 'localhost' })
    const renderer = keepRendering({ databaseUrl: addresses.RENDERER_DATABASE_URL })
    const server = serve({ environment, host: '127.0.0.1', port, log })
    try {
      await server.ready(console.info)
      return await work({
        ...addresses,
        BASE_URL: url,
        DEMO_PASSWORD: demoPassword,
        METRICS_TOKEN: environment.METRICS_TOKEN,
        PROVIDER_PORT: String(providerPort),
        SERVER_PID: String(server.pid),
      })
    } finally {
      await server.stop()
      await Promise.all([signer.stop(), renderer.stop()])
      rmSync(dataFolder, { recursive: true, force: true })
    }
  })
}

await command(import.meta, () => {
  const [file, ...args] = process.argv.slice(2)
  if (!file) throw new Failure('Say what to run: node scripts/with-app.js <command> …')
  return withLog((log, SERVER_LOG) =>
    withApp((environment) => runHere(file, args, { ...environment, SERVER_LOG }), { log }),
  )
})

/** Keeps what the server says where tests can read it; in the end all of it is shown but for what it says of every request. */
async function withLog(work) {
  const folder = mkdtempSync(path.join(tmpdir(), 'isnad-log-'))
  const file = path.join(folder, 'server.log')
  const log = openSync(file, 'a')
  try {
    return await work(log, file)
  } finally {
    closeSync(log)
    const said = saidBesides(readFileSync(file, 'utf8'))
    if (said) console.info(said)
    rmSync(folder, { recursive: true })
  }
}

/** What a server said besides the lines about each request. */
export function saidBesides(log) {
  return log
    .split('\n')
    .filter((line) => line && !/"event":"(?:request|security)"/.test(line))
    .join('\n')
}
