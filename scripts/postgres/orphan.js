import { rmSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { commandOf, isGone, signal } from '../processes.js'
import { textOf } from '../project.js'

/**
 * Stops a Postgres that still runs in `folder` because whoever started it was killed. The process id it left is
 * believed only when that process is a Postgres of this folder. When it is no Postgres at all the file is stale and
 * removed, as Postgres refuses to start when any process of its user happens to have that id.
 */
export async function stopOrphan(folder) {
  const lockFile = path.join(folder, 'postmaster.pid')
  const pid = Number.parseInt(textOf(lockFile) ?? '', 10)
  const running = commandOf(pid)
  if (!running.includes('postgres')) return rmSync(lockFile, { force: true })
  if (!running.includes(`-D ${folder} `)) return // Postgres itself finds out whether that one uses this folder

  for (const [name, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ]) {
    signal(pid, name)
    if (await isGone(pid, patience)) return
  }
  throw new Failure(
    `A PostgreSQL (process ${pid}) still runs in ${folder} and does not stop: end it and start again.`,
  )
}
