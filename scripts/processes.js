import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from './project.js'

/** Runs a command to its end; resolves to its exit code and everything it said. */
export function run(file, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a command of this project or of its packages on this terminal. Signals reach it, and it decides when to end. */
export function runHere(file, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${packages}${path.delimiter}${process.env.PATH}`, ...environment },
    })
    const pass = (name) => child.kill(name)
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const name of names) process.on(name, pass)
    child.once('error', reject)
    child.once('close', (code) => {
      for (const name of names) process.off(name, pass)
      resolve(code ?? 1)
    })
  })
}

const packages = path.join(project, 'node_modules/.bin')

/** A port of the loopback interface that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** The command line of a living process, or '' when there is none. A process id alone says nothing: ids are reused. */
export function commandOf(pid) {
  if (!Number.isInteger(pid) || pid <= 1) return ''
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout?.trim() ?? ''
  }
  try {
    // A zombie has an empty command line, so it counts as gone, as it should.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return ''
  }
}

/** Resolves to whether the process has gone within `milliseconds`. It is not our child, so nobody tells us: we look. */
export async function isGone(pid, milliseconds) {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await wait(50)) {
    if (!commandOf(pid)) return true
  }
  return !commandOf(pid)
}

/** Sends a signal; a process that has gone meanwhile is fine. */
export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
