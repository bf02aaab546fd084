import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

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
