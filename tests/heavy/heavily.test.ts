import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heavily } from '@/lib/heavy/heavily'
import { Overloaded } from '@/lib/heavy/overloaded'
import type { RequestScope } from '@/lib/request-scope'

const key = Symbol.for('isnad.request-scope')
const scopes = new AsyncLocalStorage<RequestScope>()
beforeAll(() => {
  Reflect.set(globalThis, key, scopes)
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, key)
})

/** Counts the sentences of a long text for a request that ends when `gone` says so. */
function countFor(gone: AbortSignal) {
  const waits = { now: 0, since: 0, before: 0 }
  const text = 'One sentence. '.repeat(20_000)
  return scopes.run({ id: 'a request', unavailable: false, waits, gone }, () =>
    heavily('excessOf', text.length, text, 'en'),
  )
}

test('what nobody waits for any more is not worked on', { timeout: 60_000 }, async () => {
  const request = new AbortController()
  const asked = countFor(request.signal)
  request.abort()
  await expect(asked).rejects.toThrow(Overloaded)
  expect(await countFor(new AbortController().signal)).toBeNull()
})
