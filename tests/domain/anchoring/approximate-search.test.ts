import { expect, test } from 'vitest'
import { searchApproximately } from '@/lib/domain/anchoring/approximate-search'

const units = (text: string) => Uint16Array.from(text, (character) => character.charCodeAt(0))
const search = (text: string, pattern: string, errors: number) =>
  searchApproximately(units(text), units(pattern), errors, 10)

test('finds a pattern with letters put in, left out and replaced', () => {
  expect(search('when the mayer reesigned', 'mayor resigned', 3)).toEqual([{ end: 24, errors: 2 }])
  expect(search('when the mayor resigned', 'mayor resigned', 0)).toEqual([{ end: 23, errors: 0 }])
  expect(search('when the mayor stayed', 'mayor resigned', 2)).toEqual([])
})

test('the fewest errors come first', () => {
  expect(search('a resignes b resigned c', 'resigned', 2).map(({ end }) => end)).toEqual([21, 9])
})

test('patterns longer than a machine word are found with the distance a plain table gives', () => {
  let state = 7
  const random = (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state % limit
  }
  for (let round = 0; round < 40; round++) {
    const pattern = Array.from({ length: 20 + random(90) }, () => 'abcd'.charAt(random(4))).join('')
    const edited = [...pattern].map((letter) => (random(9) === 0 ? 'x' : letter)).join('')
    const text = `${'abdc'.repeat(random(9))}${edited}${'dbca'.repeat(random(9))}`
    const least = Math.min(...lastRow(text, pattern))
    expect(search(text, pattern, pattern.length)[0]?.errors).toBe(least)
  }
})

/** Sellers' table: the fewest errors with which the pattern ends at each place. */
function lastRow(text: string, pattern: string): number[] {
  let column = Array.from({ length: pattern.length + 1 }, (_, row) => row)
  const last = [pattern.length]
  for (const letter of text) {
    const next = [0]
    for (let row = 1; row <= pattern.length; row++) {
      const replaced = (column[row - 1] ?? 0) + (pattern[row - 1] === letter ? 0 : 1)
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1))
    }
    column = next
    last.push(column[pattern.length] ?? 0)
  }
  return last
}
