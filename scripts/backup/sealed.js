import { Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { Failure } from '../failure.js'
import { linesIn } from '../newsroom/lines.ts'

/**
 * Lines as a backup is kept: gzip (RFC 1952) inside the age format (age-encryption.org/v1) under a passphrase, so that `age` itself
 * opens it too. Only a few lines are held at a time.
 *
 * @param {AsyncIterable<string>} lines
 * @param {string} passphrase
 * @returns {Promise<Readable>} its bytes
 */
export async function sealed(lines, passphrase) {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  const packed = Readable.from(lines).compose(createGzip())
  return Readable.fromWeb(await encrypter.encrypt(Readable.toWeb(packed)))
}

/**
 * Its lines again. Throws a `Failure` for another passphrase and for a file that was changed, cut off or never was one.
 *
 * @param {Readable} file
 * @param {string} passphrase
 * @returns {AsyncGenerator<string>}
 */
export async function* unsealed(file, passphrase) {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    const packed = await decrypter.decrypt(Readable.toWeb(file))
    yield* linesIn(Readable.fromWeb(packed).compose(createGunzip()))
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(reasonOf(error))
  }
}

function reasonOf({ message }) {
  return /no identity matched/.test(message)
    ? 'The backup does not open with this passphrase.'
    : `This is no backup, or it was changed or cut off (${message}).`
}
