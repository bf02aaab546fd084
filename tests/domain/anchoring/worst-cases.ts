import type { TextRange } from '../../../lib/domain/text/range'

/** Two texts that make comparing hard, with ranges at both ends and in the middle of the first. */
export type WorstCase = { name: string; before: string; after: string; ranges: TextRange[] }

/** What a comparison in quadratic time would never finish; `npm run bench:anchoring` measures them. */
export const worstCases: WorstCase[] = [
  worstCase(
    'one word over and over',
    'كلمة '.repeat(200_000),
    `${'كلمة '.repeat(99_000)}أخرى ${'كلمة '.repeat(99_000)}`,
  ),
  worstCase('nothing in common', numbered('a'), numbered('b')),
  worstCase('no space in a megabyte', 'a'.repeat(1_000_000), `${'a'.repeat(400_000)}b${'a'.repeat(600_000)}`),
  worstCase(
    'a hundred thousand marks',
    `a${'\u0301'.repeat(100_000)}`,
    `a${'\u0301'.repeat(50_000)}b${'\u0301'.repeat(50_000)}`,
  ),
  worstCase('every claim begins alike', alike('wxyz'), alike('wxuz')),
  worstCase('two periods', 'ab '.repeat(150_000), 'ba '.repeat(150_000)),
]

function worstCase(name: string, before: string, after: string): WorstCase {
  const middle = Math.floor(before.length / 2)
  const ranges = [
    { start: 0, end: 5 },
    { start: middle, end: middle + 40 },
    { start: before.length - 7, end: before.length },
  ]
  return { name, before, after, ranges }
}

function alike(end: string): string {
  return Array.from({ length: 4000 }, (_, index) => `${'a '.repeat(60)}zz${index} ${end}${index}.`).join(' ')
}

function numbered(letter: string): string {
  return Array.from({ length: 150_000 }, (_, index) => letter + index).join(' ')
}
