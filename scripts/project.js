import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The folder that holds package.json. */
export const project = path.dirname(import.meta.dirname)

/** One hash over the names and contents of files and folders of the project; those that are missing are left out. */
export function hashOf(names) {
  const hash = createHash('sha256')
  for (const name of names) addTo(hash, name)
  return hash.digest('hex')
}

function addTo(hash, name) {
  const file = path.join(project, name)
  const stat = statSync(file, { throwIfNoEntry: false })
  if (!stat || GENERATED.has(name)) return
  if (!stat.isDirectory()) return void hash.update(`${name}\0${stat.size}\0`).update(readFileSync(file))
  for (const entry of readdirSync(file).sort()) addTo(hash, `${name}/${entry}`)
}

const GENERATED = new Set(['lib/data/generated'])

/** The text of a small file, or undefined when there is none. */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}
