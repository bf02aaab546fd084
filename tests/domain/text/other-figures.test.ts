import { expect, test } from 'vitest'
import { sayOtherFigures } from '@/lib/domain/text/figure/other-figures'

test.each([
  ['20 kg of gold', '20 mg of gold'],
  ['a fall of 94%', 'a fall of 49%'],
  ['14 weeks of siege', '14 months of siege'],
  ['ثلاثة ملايين لاجئ', 'أربعة ملايين لاجئ'],
  ['$5', '€5'],
])('other figures: %s, %s', (one, other) => {
  expect(sayOtherFigures(one, other)).toBe(true)
  expect(sayOtherFigures(other, one)).toBe(true)
})

test.each([
  ['20 kilometres away', '20 kilometers away'],
  ['20 km away', '20 kilometres away'],
  ['94%', '94 per cent'],
  ['٩٤٪', '94%'],
  ['three million refugees', '3 million refugees'],
  ['500 residents', '500 of the residents'],
  ['no figure', 'none either'],
  ['from 3 to 5 people, or 9', '12 people'],
])('the same figures, or nobody can tell: %s, %s', (one, other) => {
  expect(sayOtherFigures(one, other)).toBe(false)
  expect(sayOtherFigures(other, one)).toBe(false)
})
