import { spawn } from 'node:child_process'
import {
  chownSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../failure.js'
import { freePort, run } from '../processes.js'
import { findPrograms } from './binaries.js'
import { stopOrphan } from './orphan.js'
import { postgresUser } from './system-user.js'

const OWNER = 'isnad_owner'

/**
 * Starts the database cluster in `folder`, creating it first when it is not there, and resolves when it accepts
 * connections, on the loopback interface only.
 *
 * @param {{ folder: string, password: string, durable?: boolean }} options
 */
export async function startCluster({ folder, password, durable = true }) {
  const user = postgresUser(folder)
  const programs = findPrograms(user, path.dirname(folder))
  if (!existsSync(folder)) await create(folder, { user, programs, password })
  await stopOrphan(folder)

  const { child, port } = await start(folder, { user, programs, durable })
  const stopped = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  return {
    /** The address of one of its databases, for the owner. */
    urlOf: (database) => `postgresql://${OWNER}:${password}@127.0.0.1:${port}/${database}`,
    /** Resolves when Postgres has ended, asked or not. */
    stopped,
    /** Ends open sessions, writes everything out and stops. */
    stop: () => {
      child.kill('SIGINT')
      return stopped
    },
    /** Ends it as a power cut would: for those who try what it survives. */
    kill: () => {
      child.kill('SIGKILL')
      return stopped
    },
  }
}

/** Into a folder of another name first: a half-made cluster never looks like a whole one. */
async function create(folder, { user, programs, password }) {
  const unfinished = `${folder}.new`
  const passwordFile = `${folder}.password`
  rmSync(unfinished, { recursive: true, force: true })
  try {
    mkdirSync(unfinished, { mode: 0o700 })
    writeFileSync(passwordFile, password, { mode: 0o600 })
    for (const each of [unfinished, passwordFile]) {
      if (user.uid !== undefined) chownSync(each, user.uid, user.gid)
    }
    await initialise(unfinished, { user, programs, passwordFile })
    renameSync(unfinished, folder)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Letters are told from other signs by the character type, whose names differ between systems. */
const CHARACTER_TYPES = ['C.UTF-8', 'C.utf8', 'en_US.UTF-8', 'UTF-8']

async function initialise(folder, { user, programs, passwordFile }) {
  let said = ''
  for (const characterType of CHARACTER_TYPES) {
    const { code, output } = await run(
      path.join(programs, 'initdb'),
      [
        `--pgdata=${folder}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=icu',
        '--icu-locale=und',
        `--lc-ctype=${characterType}`,
        '--lc-collate=C',
        '--lc-messages=C',
        '--no-instructions',
      ],
      { ...user, cwd: path.dirname(folder), env: environment() },
    )
    if (code === 0) return
    said = output
    if (!said.includes('invalid locale name')) break
  }
  throw new Failure(`PostgreSQL could not create its data folder ${folder}:\n${said.trim()}`)
}

async function start(folder, { user, programs, durable }) {
  for (const deadline = Date.now() + 30_000; ; ) {
    const port = await freePort()
    const { child, said } = await launch(folder, port, { user, programs, durable })
    if (child.exitCode === null && child.signalCode === null) return { child, port }
    // Another process took the port, or sessions of a killed server are still ending: both pass.
    const passing = /Address already in use|is still in use/.test(said)
    if (!passing || Date.now() > deadline) throw new Failure(`PostgreSQL did not start:\n${said.trim()}`)
    await wait(200)
  }
}

/** Resolves when Postgres says that it is ready, or has ended. */
function launch(folder, port, { user, programs, durable }) {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'lc_messages=C',
    'log_destination=stderr',
  ]
  if (!durable) settings.push('fsync=off', 'full_page_writes=off')
  const child = spawn(
    path.join(programs, 'postgres'),
    ['-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    // A group of its own: Ctrl-C reaches the terminal's whole group and must not stop the database first.
    { ...user, cwd: folder, env: environment(), detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  return new Promise((resolve) => {
    let said = ''
    if (durable) child.stderr.pipe(createWriteStream(`${folder}.log`))
    child.stderr.on('data', (chunk) => {
      if (said.length < 10_000) said += chunk
      if (said.includes('ready to accept connections')) resolve({ child, said })
    })
    child.once('error', (error) => resolve({ child: { exitCode: 1 }, said: error.message }))
    child.once('close', () => resolve({ child, said }))
  })
}

/** Nothing of the operator's environment: PGPORT, PGDATA or a locale would speak for another Postgres. */
function environment() {
  return { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }
}
