import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { commandOf, isGone, signal } from '../processes.js'
import { textOf } from '../project.js'
import { runByNpm } from './stop-asked.js'

/**
 * Makes this process the only one that works on a data folder, and ends the web server that a killed start may have
 * left. (It notices by itself, but may still be answering its last requests.)
 */
export async function claim(dataFolder) {
  const file = path.join(dataFolder, 'running.json')
  const left = JSON.parse(textOf(file) || '{}')
  if (isStart(left.start) && !(await isEnding(left))) {
    throw new Failure(
      `Isnad is already running on this data (process ${left.start}): stop it, or set DATA_DIR to another folder.`,
    )
  }
  await endServer(left.server)

  const state = { start: process.pid, npm: runByNpm }
  const note = (more) => writeFileSync(file, JSON.stringify(Object.assign(state, more)))
  note()
  return {
    /** Notes the web server's process, for the next start to find. */
    noteServer: (server) => note({ server }),
    /** Tells the next start to wait for us rather than give up. */
    noteStopping: () => note({ stopping: true }),
    release: () => rmSync(file, { force: true }),
  }
}

const isStart = (pid) => pid !== process.pid && commandOf(pid).includes('scripts/start.js')

/** Whether that start was stopping, or its npm was killed so that it will, and now has gone. */
async function isEnding({ start, npm, stopping }) {
  if (!stopping && !(npm && !commandOf(npm))) return false
  return isGone(start, 30_000)
}

async function endServer(pid) {
  for (const name of ['SIGTERM', 'SIGKILL']) {
    if (!commandOf(pid).includes('scripts/server.js')) return
    signal(pid, name)
    if (await isGone(pid, 12_000)) return
  }
}
