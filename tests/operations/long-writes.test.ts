import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { database } from '@/lib/data/client'
import { commitAcross } from '@/lib/data/commit'
import { write } from '@/lib/data/write'
import { isUnavailable } from '@/lib/operations/server/is-unavailable'
import type { RequestScope } from '@/lib/request-scope'
import { makeNewsroom } from '../support/newsroom'

const key = Symbol.for('isnad.request-scope')
const scopes = new AsyncLocalStorage<RequestScope>()
beforeAll(() => {
  Reflect.set(globalThis, key, scopes)
})
afterAll(() => {
  Reflect.deleteProperty(globalThis, key)
})

/** Writes so many letters for a request that by then has waited for the database as long as a request may. */
async function writeLate(letters: number): Promise<string> {
  const { newsroom, ...actor } = await makeNewsroom()
  const waits = { now: 0, since: 0, before: 0 }
  const statement = write((long) => {
    waits.before = 60_000
    return database(newsroom.id).$executeRaw`SELECT ${long('x'.repeat(letters))}`
  })
  const scope = { id: 'a request', unavailable: false, waits, gone: new AbortController().signal }
  return scopes.run(scope, () =>
    commitAcross({ ...actor, newsroom }, [], [statement], newsroom.id).catch((error) =>
      isUnavailable(error) ? 'unavailable' : 'failed',
    ),
  )
}

test('who has read very much for a long time may still write what is long, and nothing else', async () => {
  expect(await writeLate(1_000_000)).toBe('done')
  expect(await writeLate(10)).toBe('unavailable')
})
