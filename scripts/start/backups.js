import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { backupsIn } from '../backup/kept.js'
import { run } from '../processes.js'
import { project } from '../project.js'

/**
 * Takes a backup whenever the newest in the folder is old enough, as `npm run backup` does, in a process of its own. One that fails is
 * told and tried again after a while; the work of the newsroom does not wait for it.
 *
 * @param {{ backups: { folder: string, hours: number }, dataFolder: string, say: (line: string) => void }} options
 */
export function keepBackups({ backups, dataFolder, say }) {
  const stopping = new AbortController()
  const { signal } = stopping
  const keep = async () => {
    while (!signal.aborted) {
      await wait(pauseBefore(backups), undefined, { signal })
      const { code, output } = await run(process.execPath, ['--import', 'tsx', 'scripts/backup/backup.ts'], {
        ...{ cwd: project, signal, killSignal: 'SIGTERM' },
        env: { ...process.env, DATA_DIR: dataFolder },
      })
      if (signal.aborted) return
      say(code === 0 ? output.trim() : `No backup was taken: ${output.trim()}`)
      if (code !== 0) await wait(RETRY, undefined, { signal })
    }
  }
  const ended = keep().catch((error) => {
    if (!signal.aborted) say(`No more backups are taken: ${error.message}`)
  })
  return {
    stop: () => {
      stopping.abort()
      return ended
    },
  }
}

/** How long the newest is young enough, in milliseconds. */
function pauseBefore({ folder, hours }) {
  const newest = existsSync(folder) ? backupsIn(folder).at(-1) : undefined
  if (!newest) return 0
  const age = Date.now() - statSync(path.join(folder, newest)).mtimeMs
  return Math.max(0, hours * 3_600_000 - age)
}

const RETRY = 10 * 60_000
