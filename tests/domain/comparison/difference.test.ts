import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type Part, paragraphsOfDifference } from '@/lib/domain/comparison/difference'

/** A comparison as it reads: `-removed-` and `+added+`. */
function shown(parts: Part[]): string {
  const edge = { same: '', removed: '-', added: '+' }
  return parts.map(({ kind, text }) => `${edge[kind]}${text}${edge[kind]}`).join('')
}

test('shows words that were replaced, added and removed', () => {
  const before = 'On Monday the old mayor resigned.'
  expect(shown(differenceOf(before, 'On Tuesday the mayor resigned at last.'))).toBe(
    'On -Monday-+Tuesday+ the -old -mayor resigned+ at last+.',
  )
})

test('shows that a word is spelt otherwise, though it is the same word', () => {
  expect(shown(differenceOf('قال المدرس ذلك', 'قال المُدرّس ذلك'))).toBe('قال -المدرس-+المُدرّس+ ذلك')
})

test('reads neighbouring replacements as one', () => {
  expect(shown(differenceOf('it was dark green then', 'it was light blue then'))).toBe(
    'it was -dark green-+light blue+ then',
  )
})

test('shows where a paragraph was parted', () => {
  const parts = differenceOf('One sentence., Another sentence.', 'One sentence.\n\nAnother sentence.')
  expect(shown(parts)).toBe('One sentence.-, -+\n\n+Another sentence.')
  expect(paragraphsOfDifference(parts).map(({ parts: of }) => shown(of))).toEqual([
    'One sentence.-, -+\n\n+',
    'Another sentence.',
  ])
})

test('what was added at the end begins after the mark that was there, and so does what was removed', () => {
  const [before, after] = ['Old words. One is here.', 'New words. One is here.\n\nTwo is there.']
  expect(shown(differenceOf(before, after))).toBe('-Old-+New+ words. One is here.+\n\nTwo is there.+')
  expect(shown(differenceOf(after, before))).toBe('-New-+Old+ words. One is here.-\n\nTwo is there.-')
})

test('what begins with an opening mark keeps it', () => {
  expect(shown(differenceOf('Old: here «Two is there».', 'New: here «three four» «Two is there».'))).toBe(
    '-Old-+New+: here +«three four» +«Two is there».',
  )
  expect(shown(differenceOf('Old: x\n- two is there', 'New: x\n- one\n- two is there'))).toBe(
    '-Old-+New+: x\n+- one\n+- two is there',
  )
})

test('tells paragraphs that changed from those that did not', () => {
  const parts = differenceOf('Same.\nOld words.\nSame again.', 'Same.\nNew words.\nSame again.')
  expect(paragraphsOfDifference(parts).map(({ changed }) => changed)).toEqual([false, true, false])
})

test('leaves nothing out of either text', () => {
  const word = fc.constantFrom(
    'a',
    'the',
    'mayor',
    'مدينة',
    'مدينةٌ',
    '94%',
    '.',
    ',',
    '\n',
    '\r\n',
    '  ',
    '😀',
  )
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = differenceOf(before, after)
      const without = (left: Part['kind']) =>
        parts
          .filter(({ kind }) => kind !== left)
          .map((part) => part.text)
          .join('')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
      const pieces = paragraphsOfDifference(parts).flatMap((paragraph) => paragraph.parts)
      expect(pieces.map(({ text: piece }) => piece).join('')).toBe(parts.map((part) => part.text).join(''))
    }),
  )
})

test.each(['\n', '\r', '\r\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
  'a comparison has a paragraph for each line that %j ends',
  (end) => {
    const parts = differenceOf(`One.${end}Two.${end}Three.`, `One.${end}Three.`)
    const paragraphs = paragraphsOfDifference(parts).map(({ parts: of }) =>
      of.map(({ text }) => text).join(''),
    )
    expect(paragraphs).toEqual([`One.${end}`, `Two.${end}Three.`])
  },
)
