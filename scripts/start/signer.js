import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { project } from '../project.js'

/**
 * Runs the signer of checkpoints as a process of its own, and again whenever it dies. The work of the newsroom does not
 * depend on it, so its failures are told and never end anything else.
 *
 * @param {{ databaseUrl: string, dataFolder: string, host: string, timestamps?: { url: string, certificates: string },
 *   say?: (line: string) => void }} options
 */
export function keepSigning({ databaseUrl, dataFolder, host, timestamps, say = () => {} }) {
  const stopping = new AbortController()
  let child
  const supervise = async () => {
    for (let pause = 1_000; !stopping.signal.aborted; ) {
      const began = Date.now()
      child = start({ databaseUrl, dataFolder, host, timestamps })
      const how = await new Promise((resolve) =>
        child.once('exit', (code, signal) => resolve(signal ?? code)),
      )
      if (stopping.signal.aborted) return
      pause = Date.now() - began > 60_000 ? 1_000 : Math.min(pause * 2, 30_000)
      say(`The signer of checkpoints ended (${how}); starting it again`)
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const ended = supervise()
  return {
    /** Lets it finish the signature under way. */
    stop: () => {
      stopping.abort()
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 5_000)
      return ended.finally(() => clearTimeout(impatience))
    },
    pid: () => child.pid,
  }
}

/** It gets what it needs and nothing of the operator's environment: neither the owner's nor the application's access. */
function start({ databaseUrl, dataFolder, host, timestamps }) {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/signer/run.ts'], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      SIGNER_DATABASE_URL: databaseUrl,
      SIGNER_FOLDER: path.join(dataFolder, 'signer'),
      CHECKPOINT_LOG: path.join(dataFolder, 'checkpoints.log'),
      SIGNER_HOST: host,
      TIMESTAMP_LOG: path.join(dataFolder, 'timestamps.log'),
      ...(timestamps && { TIMESTAMP_URL: timestamps.url, TIMESTAMP_CERTIFICATES: timestamps.certificates }),
    },
  })
}
