import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from '../project.js'

/**
 * Runs a process beside the web server, and again whenever it dies: its failures are told and never end anything else. It gets
 * the environment it is given and nothing of the operator's: neither the owner's nor the application's access.
 *
 * @param {string} name what it is called when it is told of
 * @param {string} entry its file, from the project
 * @param {{ environment: Record<string, string>, say?: (line: string) => void }} options
 */
export function keepRunning(name, entry, { environment, say = () => {} }) {
  const stopping = new AbortController()
  let child
  const supervise = async () => {
    for (let pause = 1_000; !stopping.signal.aborted; ) {
      const began = Date.now()
      child = spawn(process.execPath, ['--import', 'tsx', entry], {
        cwd: project,
        detached: true,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
        env: { PATH: process.env.PATH, ...environment },
      })
      const how = await new Promise((resolve) =>
        child.once('exit', (code, signal) => resolve(signal ?? code)),
      )
      if (stopping.signal.aborted) return
      pause = Date.now() - began > 60_000 ? 1_000 : Math.min(pause * 2, 30_000)
      say(`The ${name} ended (${how}); starting it again`)
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const ended = supervise()
  return {
    /** Lets it finish what is under way. */
    stop: () => {
      stopping.abort()
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
      return ended.finally(() => clearTimeout(impatience))
    },
    pid: () => child.pid,
  }
}
