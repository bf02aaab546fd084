import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../failure.js'
import { project } from '../project.js'
import { startMark } from '../server/start-mark.js'

/** Starts the web server as a process of its own, which never sees the owner's access to the database. */
export function serve({ environment, host, port, dev = false, log = 'inherit' }) {
  const starting = startMark()
  const child = spawn(process.execPath, [path.join(project, 'scripts/server.js')], {
    cwd: project,
    // A group of its own: Ctrl-C reaches the terminal's whole group, and the server is to be asked, once, by us.
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...serverEnvironment({ environment, host, port, dev }), START_MARK: starting.word },
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  const listening = new Promise((resolve) => child.once('message', resolve))
  return {
    pid: child.pid,
    /** Resolves when it has ended, asked or not. */
    ended,
    /** Finishes the requests under way, then ends. */
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
    /** Resolves when GET /api/ready answers 200. */
    ready: async (say) => {
      const first = await Promise.race([ended, listening])
      if (first?.listening)
        return answersYes({ address: addressOf(host, port), headers: starting.headers }, ended, say)
      throw new Failure(`The web server did not start${first?.problem ? `: ${first.problem}` : ''}.`)
    },
  }
}

/**
 * The operator's variables. Those that open the database as someone else are empty rather than absent, for Next fills in
 * what is absent from `.env`.
 */
function serverEnvironment({ environment, host, port, dev }) {
  const withheld = [
    'OWNER_DATABASE_URL',
    'APP_DATABASE_URL',
    'SIGNER_DATABASE_URL',
    'RENDERER_DATABASE_URL',
    'MESSENGER_DATABASE_URL',
    'SMTP_URL',
    'DEMO_PASSWORD',
  ]
  return {
    ...process.env,
    ...Object.fromEntries(withheld.map((name) => [name, ''])),
    NEXT_TELEMETRY_DISABLED: '1',
    ...environment,
    NODE_ENV: dev ? 'development' : 'production',
    PORT: String(port),
    HOSTNAME: host,
  }
}

/** The server listens already, so every question is answered; it is asked again until the answer is yes. */
async function answersYes({ address, headers }, ended, say) {
  let hasEnded = false
  ended.then(() => {
    hasEnded = true
  })
  for (let attempt = 1; !hasEnded; attempt += 1) {
    const response = await fetch(address, { headers }).catch((error) => error)
    if (response.ok) return
    const answer = response.status ?? response.message
    if (attempt === 10) say(`Waiting for ${address}, which answers ${answer}`)
    if (attempt === 120)
      throw new Failure(`The web server runs but is not ready: ${address} answers ${answer}.`)
    await wait(250)
  }
  throw new Failure('The web server ended before it was ready; what it said is above.')
}

function addressOf(host, port) {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/ready`
}
