import { describe, expect, test } from 'vitest'
import { distinctStems, stemsOf } from '@/lib/domain/matching/stems'

describe('one stem', () => {
  test.each([
    ['والسكان', 'سكان'],
    ['للسكان', 'السكان'],
    ['ملايين', 'مليون'],
    ['قتيلا', 'قتيل'],
    ['اللاجئين', 'لاجئون'],
    ['المدرسة', 'مدارس'],
    ['countries', 'country'],
    ['rising', 'rises'],
    ['stopped', 'stop'],
    ['falling', 'fall'],
    ['Azerbaijan’s', 'Azerbaijan'],
    ['HELPED', 'help'],
  ])('for %j and %j', (one, other) => {
    expect(stemsOf(one)[0]).toBe(stemsOf(other)[0])
  })
})

test('another stem for other words', () => {
  expect(stemsOf('مصر')).not.toEqual(stemsOf('سوريا'))
  expect(stemsOf('class')).toEqual(['class'])
  expect(stemsOf('was')).toEqual(['was'])
})

test.each(['و', 'ال', 'ات', 'ها', 'ووو', 'ااا', 'ييي', 's', 'ing', 'e', 'ed'])(
  'a stem of %j is never empty',
  (word) => {
    expect(stemsOf(word).every((stem) => stem.length > 0)).toBe(true)
    expect(stemsOf(word)).toHaveLength(1)
  },
)

test('stems of what is no word are none, and are short enough for an index', () => {
  expect(stemsOf('… ! ٪')).toEqual([])
  expect(distinctStems('ب'.repeat(10_000)).every((stem) => stem.length <= 64)).toBe(true)
  expect(distinctStems('water dam water')).toEqual(['dam', 'water'])
})
