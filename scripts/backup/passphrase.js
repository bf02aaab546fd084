import { Failure } from '../failure.js'

/** What a passphrase of backups has to be. */
export const WANTED = 'at least 16 characters long'

export const isPassphrase = (text) => text.length >= 16

/** The passphrase from BACKUP_PASSPHRASE: whoever has a backup and it has everything. */
export function passphraseOf(environment) {
  const passphrase = environment.BACKUP_PASSPHRASE ?? ''
  if (!isPassphrase(passphrase))
    throw new Failure(`Set BACKUP_PASSPHRASE, ${WANTED}: backups are encrypted with it.`)
  return passphrase
}
