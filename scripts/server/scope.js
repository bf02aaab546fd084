import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * What belongs to one request, wherever its work has got to: `id` says which it is, `unavailable` that something it needs was away. The
 * application reads it under the same key (`lib/request-scope.ts`), for the two are compiled apart.
 *
 * @type {AsyncLocalStorage<{ id: string, unavailable: boolean }>}
 */
export const requestScope = new AsyncLocalStorage()
globalThis[Symbol.for('isnad.request-scope')] = requestScope
