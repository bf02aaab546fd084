import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { commandOf, isGone, signal } from '../processes.js'
import { textOf } from '../project.js'

/**
 * Makes this process the only one that works on a data folder, and ends the web server that a killed start may have
 * left. (It notices by itself, but may still be answering its last requests.)
 */
export async function claim(dataFolder) {
  const file = path.join(dataFolder, 'running.json')
  const left = JSON.parse(textOf(file) || '{}')
  if (left.start !== process.pid && commandOf(left.start).includes('scripts/start.js')) {
    throw new Failure(
      `Isnad is already running on this data (process ${left.start}): stop it, or set DATA_DIR to another folder.`,
    )
  }
  await endServer(left.server)

  const write = (server) => writeFileSync(file, JSON.stringify({ start: process.pid, server }))
  write()
  return {
    /** Notes the web server's process, for the next start to find. */
    noteServer: write,
    release: () => rmSync(file, { force: true }),
  }
}

async function endServer(pid) {
  for (const name of ['SIGTERM', 'SIGKILL']) {
    if (!commandOf(pid).includes('scripts/server.js')) return
    signal(pid, name)
    if (await isGone(pid, 12_000)) return
  }
}
