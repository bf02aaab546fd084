import { expect, test } from 'vitest'
import { isWatcher } from '@/lib/auth/metrics-token'

const shown = (authorization?: string) => new Headers(authorization === undefined ? {} : { authorization })
const token = 'four-green-elephants'

test('whoever shows the token of the installation watches', () => {
  expect(isWatcher(shown(`Bearer ${token}`), token)).toBe(true)
  expect(isWatcher(shown(`bearer  ${token} `), token)).toBe(true)
})

test.each([
  undefined,
  '',
  'Bearer',
  token,
  `Basic ${token}`,
  `Bearer ${token}x`,
  `Bearer ${token.slice(1)}`,
  `Bearer ${token} x`,
])('whoever shows %j does not', (authorization) => {
  expect(isWatcher(shown(authorization), token)).toBe(false)
})

test('nobody does where the installation has none', () => {
  for (const authorization of [undefined, 'Bearer', 'Bearer undefined', `Bearer ${token}`])
    expect(isWatcher(shown(authorization), undefined)).toBeNull()
})
