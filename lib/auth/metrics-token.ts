import { createHash, timingSafeEqual } from 'node:crypto'
import { watchingEnv } from '../env'

/** Whether a watcher shows the token of this installation (`Authorization: Bearer …`); null where it has none, so nobody watches. */
export function isWatcher(headers: Headers, token = watchingEnv().METRICS_TOKEN): boolean | null {
  if (token === undefined) return null
  const shown = /^bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(hash(shown), hash(token))
}

/** Of one length whatever was shown, as a comparison in constant time takes it. */
function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
