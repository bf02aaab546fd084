import { randomBytes, randomInt } from 'node:crypto'
import { renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../failure.js'
import { textOf } from '../project.js'

/**
 * The secrets of this installation, made on the first start and kept in one file that only its owner can read.
 *
 * @returns {{ databasePassword: string, applicationPassword: string, signerPassword: string, rendererPassword: string,
 *   messengerPassword: string, sessionSecret: string, demoPassword?: string, seeded: string[] }}
 */
export function readSecrets(dataFolder) {
  const file = fileIn(dataFolder)
  const known = parse(file)
  const secrets = {
    databasePassword: known.databasePassword ?? random(),
    applicationPassword: known.applicationPassword ?? random(),
    signerPassword: known.signerPassword ?? random(),
    rendererPassword: known.rendererPassword ?? random(),
    messengerPassword: known.messengerPassword ?? random(),
    sessionSecret: known.sessionSecret ?? random(),
    demoPassword: known.demoPassword,
    seeded: known.seeded ?? [],
  }
  if (!known.messengerPassword) keepSecrets(dataFolder, secrets)
  return secrets
}

/** Whole or not at all: losing this file would lock everybody out of the database. */
export function keepSecrets(dataFolder, secrets) {
  const file = fileIn(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}

/** A password that can be read out: no letters or digits that look alike. About 99 bits. */
export function readablePassword() {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}

function parse(file) {
  try {
    return JSON.parse(textOf(file) ?? '{}')
  } catch (error) {
    const reason = error.code === 'EACCES' ? 'it belongs to another user' : error.message
    throw new Failure(`${file} cannot be read: ${reason}.`)
  }
}

const fileIn = (folder) => path.join(folder, 'secrets.json')

const random = () => randomBytes(32).toString('base64url')
