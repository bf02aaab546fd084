import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll } from 'vitest'
import type { RequestScope } from '@/lib/request-scope'

/** Has the tests of a file work for requests, as the web server does: what they run in a scope is done for the request of it. */
export function withRequestScopes(): AsyncLocalStorage<RequestScope> {
  const key = Symbol.for('isnad.request-scope')
  const scopes = new AsyncLocalStorage<RequestScope>()
  beforeAll(() => {
    Reflect.set(globalThis, key, scopes)
  })
  afterAll(() => {
    Reflect.deleteProperty(globalThis, key)
  })
  return scopes
}

/** A request that has waited for nothing yet, and for whose answer somebody waits. */
export function newRequest(): RequestScope {
  return {
    id: 'a request',
    unavailable: false,
    waits: { now: 0, since: 0, before: 0 },
    gone: new AbortController().signal,
  }
}
