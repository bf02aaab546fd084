import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'

/** How a backup is called: by when it was taken. */
export function nameOf(at) {
  return `isnad-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}.age`
}

/** The backups in a folder, the newest last. */
export function backupsIn(folder) {
  return readdirSync(folder)
    .filter((name) => /^isnad-\d{8}T\d{6}Z\.age$/.test(name))
    .sort()
}

/** Removes all but the newest `keep`. */
export function forgetOld(folder, keep) {
  for (const name of backupsIn(folder).slice(0, -keep)) rmSync(path.join(folder, name))
}
