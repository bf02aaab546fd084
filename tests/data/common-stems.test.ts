import { expect, test } from 'vitest'
import { commonStems } from '@/lib/data/common-stems'
import { newsroomId } from '@/lib/domain/ids'

const [one, other] = [
  newsroomId.parse('00000000-0000-4000-8000-000000000001'),
  newsroomId.parse('00000000-0000-4000-8000-000000000002'),
]
const hour = 3_600_000

test('what is common is known of its own newsroom, for an hour', () => {
  const start = Date.now() + 10 * hour
  commonStems(one, start).add('وزر')

  expect([...commonStems(one, start + hour - 1)]).toEqual(['وزر'])
  expect([...commonStems(other, start)]).toEqual([])
  expect([...commonStems(one, start + hour)]).toEqual([])
})
