import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitAfter } from '@/lib/auth/throttle'

const now = Date.parse('2026-11-22T06:00:00Z')
const failures = (count: number, secondsAgo = 0) => ({ count, latest: new Date(now - secondsAgo * 1000) })

describe('how long a sign-in waits', () => {
  test('not at all before as many failures as are allowed', () => {
    expect(waitAfter({ count: 0, latest: null }, 5, now)).toBe(0)
    expect(waitAfter(failures(4), 5, now)).toBe(0)
  })

  test('twice as long with each further failure, up to a quarter of an hour', () => {
    expect([5, 6, 7, 8, 20, 100].map((count) => waitAfter(failures(count), 5, now))).toEqual([
      15, 30, 60, 120, 900, 900,
    ])
  })

  test('counted from the last failure', () => {
    expect(waitAfter(failures(5, 10), 5, now)).toBe(5)
    expect(waitAfter(failures(5, 14.5), 5, now)).toBe(1)
    expect(waitAfter(failures(5, 15), 5, now)).toBe(0)
  })

  test('never for good, whatever was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 60 }), (count, allowed) => {
        const wait = waitAfter(failures(count), allowed, now)
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(900)
      }),
    )
  })
})
