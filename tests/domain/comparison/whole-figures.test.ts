import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Part } from '@/lib/domain/comparison/difference'
import { readableDifference, readableParagraphs } from '@/lib/domain/comparison/readable-difference'

const shown = (before: string, after: string) =>
  readableDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}]` : `[+${text}]`))
    .join('')

describe('a figure that changed', () => {
  test.each([
    ['يشكلون 94% من السكان', 'يشكلون 95% من السكان', 'يشكلون [-94%][+95%] من السكان'],
    ['في 2020-09-27 بدأت', 'في 2020-09-28 بدأت', 'في [-2020-09-27][+2020-09-28] بدأت'],
    ['بين 3–5 أيام', 'بين 3–6 أيام', 'بين [-3–5][+3–6] أيام'],
    ['بلغت $5 فقط', 'بلغت $6 فقط', 'بلغت [-$5][+$6] فقط'],
    ['بلغت 94 من', 'بلغت 94% من', 'بلغت [-94][+94%] من'],
    ['نحو ٧٥٪ منهم', 'نحو ٧٦٪ منهم', 'نحو [-٧٥٪][+٧٦٪] منهم'],
    ['عام 1994 و94%', 'عام 1995 و94%', 'عام [-1994][+1995] و94%'],
    ['قال نعم', 'قال لا', 'قال [-نعم][+لا]'],
  ])('%s → %s is shown whole', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected)
  })
})

test('nothing is left out, whatever changed', () => {
  const words = fc.array(
    fc.constantFrom('94%', '9', '5', '%', '-', '2020-09-27', ' ', 'قال', '$5', 'km²', '.'),
    {
      maxLength: 12,
    },
  )
  const of = (parts: readonly Part[], without: string) =>
    parts.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const parts = readableDifference(before, after)
      expect([of(parts, 'added'), of(parts, 'removed')]).toEqual([before, after])
      expect(parts.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('what stayed the same between very many figures is ready to be drawn', () => {
  const before = 'قال 94% منهم '.repeat(300)
  const [paragraph] = readableParagraphs(before, `${before}نعم`)
  const [same, added] = paragraph?.parts ?? []
  expect(same?.html?.join('').match(/<bdi data-figure="true" dir="ltr">94%<\/bdi>/g)).toHaveLength(300)
  expect(same?.html?.join('').replaceAll(/<[^>]*>/g, '')).toBe(same?.text)
  expect(added).toEqual({ kind: 'added', text: 'نعم' })
})
