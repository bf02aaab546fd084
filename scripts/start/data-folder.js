import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { canEnter, isRoot, postgresUser } from '../postgres/system-user.js'
import { project } from '../project.js'

/**
 * The folder for secrets and the database: DATA_DIR, or `.isnad` in the project.
 *
 * As root, Postgres runs as another user, who cannot enter a project below /root. Then the default moves to
 * /var/lib/isnad; a DATA_DIR that was asked for never moves, and nobody's home is opened to others.
 *
 * @param {{ dataFolder?: string | undefined, databaseUrl?: string | undefined }} settings with DATABASE_URL no Postgres of ours needs to enter
 * @param {(line: string) => void} say
 */
export function openDataFolder({ dataFolder: asked, databaseUrl }, say) {
  const open = (folder) => openFor(folder, isRoot() && !databaseUrl)
  if (asked) return open(asked) ?? refuse(asked)

  const inside = path.join(project, '.isnad')
  if (!existsSync(outside) || existsSync(path.join(inside, 'secrets.json'))) {
    const opened = open(inside)
    if (opened) return opened
  }
  say(`This folder is closed to the system user "postgres", so the data is kept in ${outside}`)
  return open(outside) ?? refuse(outside)
}

const outside = `/var/lib/isnad/${path.basename(project)}-${createHash('sha256').update(project).digest('hex').slice(0, 8)}`

/** The folder under its one true name, made when missing, or undefined when Postgres could not enter it. */
function openFor(folder, anotherUser) {
  const isNew = !existsSync(folder)
  try {
    makeParents(path.dirname(folder))
    if (isNew) mkdirSync(folder, { mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new Failure(
      `${folder} cannot be used for data (${error.code}): set DATA_DIR to a folder you may write to.`,
    )
  }
  if (!anotherUser) return realpathSync(folder)

  const user = postgresUser(path.join(folder, 'postgres'))
  if (isNew) {
    // Passing through is all that Postgres needs; the secrets beside its own folder stay closed to it.
    chownSync(folder, 0, user.gid)
    chmodSync(folder, 0o710)
  }
  if (canEnter(user, folder)) return realpathSync(folder)
  if (isNew) rmSync(folder, { recursive: true })
  return undefined
}

/** Whatever root's umask says, what we make on the way there lets others pass, and no more. */
function makeParents(folder) {
  if (existsSync(folder)) return
  makeParents(path.dirname(folder))
  mkdirSync(folder)
  chmodSync(folder, isRoot() ? 0o711 : 0o700)
}

/** @returns {never} */
function refuse(folder) {
  throw new Failure(
    `As root, PostgreSQL runs as the system user "postgres", who cannot enter ${folder}: ` +
      'set DATA_DIR to a folder that this user can enter, such as /var/lib/isnad, or start as an ordinary user.',
  )
}
