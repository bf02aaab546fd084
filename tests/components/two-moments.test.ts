import { expect, test } from 'vitest'
import { moveAt, moveSince } from '@/components/moment/two-moments'

test('either moment moves alone while it stays on its side of the other', () => {
  expect(moveAt({ at: 5, since: 2 }, 3)).toEqual({ at: 3, since: 2 })
  expect(moveSince({ at: 5, since: 2 }, 4)).toEqual({ at: 5, since: 4 })
})

test('either moment pushes the other along', () => {
  expect(moveAt({ at: 5, since: 4 }, 2)).toEqual({ at: 2, since: 1 })
  expect(moveSince({ at: 5, since: 4 }, 7)).toEqual({ at: 8, since: 7 })
})
