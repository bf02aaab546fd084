import { Failure } from '../failure.js'

/** The passphrase from BACKUP_PASSPHRASE: whoever has a backup and it has everything. */
export function passphraseOf(environment) {
  const passphrase = environment.BACKUP_PASSPHRASE ?? ''
  if (passphrase.length < shortest)
    throw new Failure(
      `Set BACKUP_PASSPHRASE, at least ${shortest} characters: backups are encrypted with it.`,
    )
  return passphrase
}

const shortest = 16
