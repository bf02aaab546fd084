import { expect, test } from 'vitest'
import { Rate } from '@/lib/auth/rate'

const now = Date.parse('2026-11-30T06:00:00Z')

/** The waits of so many who ask one after the other at one moment. */
const asked = (rate: Rate, times: number, at = now, who = 'one') =>
  Array.from({ length: times }, () => rate.wait(who, at))

test('so many may come at once, and then not, until time has passed', () => {
  const rate = new Rate({ perSecond: 2, atOnce: 5 })
  expect(asked(rate, 7)).toEqual([0, 0, 0, 0, 0, 1, 1])
  expect(asked(rate, 3, now + 1000)).toEqual([0, 0, 1])
  expect(asked(rate, 6, now + 60_000)).toEqual([0, 0, 0, 0, 0, 1])
})

test('being told to wait does not make the wait longer', () => {
  const rate = new Rate({ perSecond: 1, atOnce: 1 })
  expect(asked(rate, 100).slice(1)).toEqual(Array(99).fill(1))
  expect(rate.wait('one', now + 1000)).toBe(0)
})

test('nobody waits for anybody else', () => {
  const rate = new Rate({ perSecond: 1, atOnce: 2 })
  asked(rate, 10)
  expect(asked(rate, 3, now, 'other')).toEqual([0, 0, 1])
})

test('who has not asked for long is forgotten, who has not waited is not let through for that', () => {
  const rate = new Rate({ perSecond: 1, atOnce: 2 })
  asked(rate, 2, now + 9_000, 'busy')
  for (let who = 0; who < 10_002; who += 1) rate.wait(`${who}`, now)
  rate.wait('last', now + 10_000)
  expect(asked(rate, 2, now + 9_000, 'busy')).toEqual([1, 1])
})

test('however many come, all of them are gone through once a second and no more', () => {
  const rate = new Rate({ perSecond: 1, atOnce: 1 })
  const used = (rate as unknown as { used: Map<string, unknown> }).used
  let walks = 0
  Object.assign(used, {
    [Symbol.iterator]: () => {
      walks += 1
      return Map.prototype.entries.call(used)
    },
  })
  for (let who = 0; who < 29_000; who += 1) rate.wait(`${who}`, now + who / 10)
  expect(walks).toBe(2)
})
