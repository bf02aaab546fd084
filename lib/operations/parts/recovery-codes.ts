import { randomBytes } from 'node:crypto'
import { recoveryAlphabet, recoveryCodesAtOnce, recoveryLength } from '../../domain/newsroom/second-factor'
import { sha256Of } from '../../sha256'

/** New recovery codes: as they are shown, once, and what is stored of each. */
export function newRecoveryCodes(): { shown: string[]; hashes: string[] } {
  const plain = Array.from({ length: recoveryCodesAtOnce }, newCode)
  return {
    shown: plain.map((code) => code.match(/.{4}/g)?.join('-') ?? code),
    hashes: plain.map((code) => sha256Of(code)),
  }
}

/** 256 is a multiple of 32, so every letter is as likely as any other. */
function newCode(): string {
  return Array.from(
    randomBytes(recoveryLength),
    (byte) => recoveryAlphabet[byte % recoveryAlphabet.length],
  ).join('')
}
