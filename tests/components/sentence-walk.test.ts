import { expect, test } from 'vitest'
import { stepFrom } from '@/components/coverage/walk'
import type { SentenceCoverage } from '@/lib/domain/article/coverage'

/** Sentences of ten letters each: u unchecked, c claimed, d dismissed. */
function sentencesOf(states: string): SentenceCoverage[] {
  return Array.from(states, (letter, index) => ({
    start: index * 10,
    end: index * 10 + 9,
    state: letter === 'u' ? 'unchecked' : letter === 'c' ? 'claimed' : 'dismissed',
    dismissal: null,
    suggestions: [],
  }))
}
const walked = (states: string, place: number | null, step: 'next' | 'previous') =>
  stepFrom(sentencesOf(states), place, step)?.start ?? null

test('a walk begins at the first unchecked sentence, backwards at the last', () => {
  expect(walked('cudu', null, 'next')).toBe(10)
  expect(walked('cuduc', null, 'previous')).toBe(30)
})

test('goes from one unchecked sentence to the next, past those that are settled', () => {
  expect(walked('ucduu', 0, 'next')).toBe(30)
  expect(walked('ucduu', 30, 'previous')).toBe(0)
})

test('goes on from a sentence that was settled meanwhile', () => {
  expect(walked('uduu', 10, 'next')).toBe(20)
})

test('goes round the ends, and stays where only one is left', () => {
  expect(walked('uuu', 20, 'next')).toBe(0)
  expect(walked('uuu', 0, 'previous')).toBe(20)
  expect(walked('cuc', 10, 'next')).toBe(10)
})

test('ends where nothing is left', () => {
  expect(walked('cdc', 10, 'next')).toBeNull()
  expect(walked('', null, 'previous')).toBeNull()
})
