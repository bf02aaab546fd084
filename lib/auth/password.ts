import { hash, verify } from '@node-rs/argon2'
import { comparablePassword } from '../domain/newsroom/password'
import { Overloaded } from '../overloaded'

/** argon2id, 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet); the library's default algorithm. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(comparablePassword(password), settings))
}

/**
 * Whether the password is right, also where its hash is older than the form that is compared now and was made of it as typed.
 * Without a hash to compare to it takes as long, and says no.
 * Throws `Overloaded`, as does `hashPassword`, where too many wait already.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this password', settings)
  const known = stored ?? (await decoy)
  const forms = new Set([comparablePassword(password), password])
  for (const form of forms) if (await inTurn(() => verify(known, form))) return stored !== null
  return false
}

let decoy: Promise<string> | undefined

/** At most this many hashes at once, for each takes 19 MiB and a core; the rest wait their turn. */
const mostAtOnce = 4
/** And at most so many wait, some seconds of work: whoever comes then is told to come back. */
const mostWaiting = 100
let taken = 0
const waiting: (() => void)[] = []

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (waiting.length >= mostWaiting) throw new Overloaded('Too many passwords wait to be compared')
  if (taken >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  else taken += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else taken -= 1
  }
}
