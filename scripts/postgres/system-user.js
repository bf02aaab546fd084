import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { Failure } from '../failure.js'

/**
 * Who runs Postgres, as options for `spawn`: nobody special, or, as Postgres refuses to run as root, the owner of
 * the existing cluster or else the system user `postgres`, who is created when missing.
 *
 * @returns {{ uid?: number, gid?: number }}
 */
export function postgresUser(clusterFolder) {
  if (!isRoot()) return {}
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return lookUp() ?? create()
}

export function isRoot() {
  return userInfo().uid === 0
}

/** Whether that user can enter a folder, found by trying: the folder's own mode does not tell of those above it. */
export function canEnter(user, folder) {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...user, cwd: '/' }).status === 0
}

function lookUp() {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  if (uid.status !== 0 || gid.status !== 0) return undefined
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

function create() {
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const user = lookUp()
  if (user) return user
  throw new Failure(
    'PostgreSQL refuses to run as root and the system user "postgres" could not be created: start as an ordinary user.',
  )
}
