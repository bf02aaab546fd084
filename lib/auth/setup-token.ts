import { createHash, timingSafeEqual } from 'node:crypto'
import { invalid, type Problem } from '../domain/problem'
import { env } from '../env'

/**
 * Why somebody may not set the installation up: they have to say the code that the start showed in its terminal, so that the
 * first stranger to find the page founds nothing. Without a code nobody may. Case, dashes and whatever is unseen do not count.
 */
export function refuseSetupToken(said: string, shown = env().SETUP_TOKEN): Problem | null {
  if (plain(said) === '') return invalid('token', 'required')
  const isRight = shown !== undefined && timingSafeEqual(hash(said), hash(shown))
  return isRight ? null : invalid('token', 'setup-token-wrong')
}

/** Of one length whatever was said, as a comparison in constant time takes it. */
function hash(text: string): Buffer {
  return createHash('sha256').update(plain(text)).digest()
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}
