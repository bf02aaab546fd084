import type { CallName } from '@/lib/api/calls'
import { answerOf, done, inBrowser } from './browser-database'
import type { Values } from './kept-draft'

/** The calls that are sent later when the network is away: each adds something and takes nothing from anybody. */
const laterCalls = ['addComment', 'attachEvidence'] as const satisfies readonly CallName[]
type LaterCall = (typeof laterCalls)[number]

export function isSentLater(name: CallName): name is LaterCall {
  return laterCalls.some((later) => later === name)
}

/** Something that a member sent while the network was away. */
export type Waiting = {
  /** The key of its first try, so that it is done once whatever became of that. */
  key: string
  member: string
  call: LaterCall
  /** As the call takes it. */
  sent: unknown
  /** When it was sent first; milliseconds. */
  at: number
  /** The form it was sent from, and what stood there. */
  form: string
  values: Values
  version: number | undefined
}

/** What a member has waiting, in the order in which it was sent. */
export async function readWaiting(member: string): Promise<Waiting[]> {
  const transaction = await inBrowser(['outbox'], 'readonly')
  const found = await answerOf<unknown[]>(transaction.objectStore('outbox').index('member').getAll(member))
  return found.filter(isWaiting).sort((one, other) => one.at - other.at)
}

export async function writeWaiting(waiting: Waiting): Promise<void> {
  const transaction = await inBrowser(['outbox'], 'readwrite')
  transaction.objectStore('outbox').put(waiting)
  await done(transaction)
}

export async function removeWaiting(key: string): Promise<void> {
  const transaction = await inBrowser(['outbox'], 'readwrite')
  transaction.objectStore('outbox').delete(key)
  await done(transaction)
}

function isWaiting(found: unknown): found is Waiting {
  if (typeof found !== 'object' || found === null) return false
  const isText = ['key', 'form', 'call'].every((name) => typeof Reflect.get(found, name) === 'string')
  const isThing = ['sent', 'values'].every((name) => typeof Reflect.get(found, name) === 'object')
  return isText && isThing && laterCalls.some((call) => call === Reflect.get(found, 'call'))
}
