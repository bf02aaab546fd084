import { spawn } from 'node:child_process'
import path from 'node:path'
import { temporaryDatabase } from './database/temporary.js'
import { command, Failure } from './failure.js'
import { generate } from './generate.js'
import { project } from './project.js'

/** Runs a command against a fresh temporary database, which is gone afterwards; resolves to its exit code. */
export async function withDatabase([file, ...args]) {
  if (!file) throw new Failure('Say what to run: node scripts/with-database.js <command> …')
  await generate()
  const database = await temporaryDatabase()
  const environment = { OWNER_DATABASE_URL: database.ownerUrl, DATABASE_URL: database.applicationUrl }
  return runCommand(file, args, environment).finally(database.stop)
}

/** A command of this project or of its packages, on this terminal. Signals reach it, and it decides when to end. */
export function runCommand(file, args, environment) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: project,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${packages}${path.delimiter}${process.env.PATH}`, ...environment },
    })
    const pass = (name) => child.kill(name)
    const names = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const name of names) process.on(name, pass)
    child.once('error', reject)
    child.once('close', (code) => {
      for (const name of names) process.off(name, pass)
      resolve(code ?? 1)
    })
  })
}

const packages = path.join(project, 'node_modules/.bin')

await command(import.meta, () => withDatabase(process.argv.slice(2)))
