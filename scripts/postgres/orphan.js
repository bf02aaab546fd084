import { rmSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { commandOf, isGone, signal } from '../processes.js'
import { textOf } from '../project.js'

/**
 * Stops a Postgres that still runs in `folder` because whoever started it was killed. The process id it left is
 * believed only when that process is a Postgres of this folder; otherwise the file is stale, and is removed, as
 * Postgres itself refuses to start when any process of the same user happens to have that id.
 */
export async function stopOrphan(folder) {
  const lockFile = path.join(folder, 'postmaster.pid')
  const pid = Number.parseInt(textOf(lockFile) ?? '', 10)
  if (Number.isNaN(pid)) return
  if (!commandOf(pid).includes(`-D ${folder} `)) return rmSync(lockFile, { force: true })

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
