import type { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What the web server keeps of one request while it is answered: its `id`, as the log tells it, `unavailable` once something it needs was away, how long it
 * has waited for the database, see `lib/data/patience.ts`, `gone`, which says when nobody waits for the answer any more, whether it
 * is for a `document` and not for what React makes a page of, and what that document holds as HTML alone: the pieces of a report, and
 * the `html` that `onceInDocument` is given.
 */
export type RequestScope = {
  id: string
  unavailable: boolean
  waits: { now: number; since: number; before: number }
  gone: AbortSignal
  document?: boolean
  pieces?: readonly Uint8Array[]
  html?: string[]
  told?: Told
}

/**
 * What the log tells of a request besides its address, how it was answered and how long that took: which call it was, who made it, by
 * which token, from which network, and with which code it was refused. `watched`: whoever guards the installation wants to know of it in any case.
 */
type Told = {
  call?: string
  newsroom?: string
  member?: string
  token?: string
  network?: string
  /** What a member showed beside their password. */
  factor?: string
  code?: string
  watched?: boolean
}

/** Has the log tell more of the request being answered: names that we gave, never what was sent. */
export function tell(more: Told): void {
  const scope = requestScope()
  if (scope) scope.told = { ...scope.told, ...more }
}

/** That of the request being answered; undefined where no request is, as in the seed. */
export function requestScope(): RequestScope | undefined {
  return kept[Symbol.for('isnad.request-scope')]?.getStore()
}

/** Begins something that outlives the request it was begun in, and waits for nothing on its account. */
export function outsideOfRequests<Value>(begin: () => Value): Value {
  const scopes = kept[Symbol.for('isnad.request-scope')]
  return scopes ? scopes.exit(begin) : begin()
}

const kept: { [key: symbol]: AsyncLocalStorage<RequestScope> | undefined } = Object(globalThis)
