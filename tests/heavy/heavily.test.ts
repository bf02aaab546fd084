import { expect, test } from 'vitest'
import { heavily } from '@/lib/heavy/heavily'
import { Overloaded } from '@/lib/overloaded'
import { newRequest, withRequestScopes } from '../support/request-scopes'

const scopes = withRequestScopes()

/** Counts the sentences of a long text for a request that ends when `gone` says so. */
function countFor(gone: AbortSignal) {
  const text = 'One sentence. '.repeat(20_000)
  return scopes.run({ ...newRequest(), gone }, () => heavily('excessOf', text.length, text, 'en'))
}

test('what nobody waits for any more is not worked on', { timeout: 60_000 }, async () => {
  const request = new AbortController()
  const asked = countFor(request.signal)
  request.abort()
  await expect(asked).rejects.toThrow(Overloaded)
  expect(await countFor(new AbortController().signal)).toBeNull()
})
