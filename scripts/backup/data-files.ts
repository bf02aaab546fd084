import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'

/** A file of the data folder, by its name from there. */
export type DataFile = { file: string; bytes: Buffer }

/** The secrets, the signer's key and memory, and what it gave away: all of the data folder but the database. */
export function readDataFiles(dataFolder: string): DataFile[] {
  const signer = path.join(dataFolder, 'signer')
  const kept = existsSync(signer) ? readdirSync(signer).map((name) => `signer/${name}`) : []
  return ['secrets.json', 'checkpoints.log', 'timestamps.log', ...kept]
    .filter((file) => known.test(file) && existsSync(path.join(dataFolder, file)))
    .map((file) => ({ file, bytes: readFileSync(path.join(dataFolder, file)) }))
}

/** Puts them into a data folder, where only their owner can read them. */
export function writeDataFiles(dataFolder: string, files: readonly DataFile[]): void {
  for (const { file, bytes } of files) {
    if (!known.test(file)) throw new Failure(`The backup holds a file that is none of ours: ${file}.`)
    const target = path.join(dataFolder, file)
    mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
    writeFileSync(target, bytes, { mode: 0o600, flag: 'wx' })
  }
}

const known = /^(?:secrets\.json|checkpoints\.log|timestamps\.log|signer\/[\w-]+\.json)$/
