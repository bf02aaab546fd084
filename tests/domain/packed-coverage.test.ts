import { expect, test } from 'vitest'
import { coverageOf } from '@/lib/domain/article/coverage'
import { packCoverage, unpackCoverage } from '@/lib/domain/article/packed-coverage'
import { dismissalId } from '@/lib/domain/ids'
import { uuid } from '../support/claims'

const text =
  'The mayor resigned in 2020. 94% agreed.\n\n  He left, she said. It was the largest ever. And so on.'
const claims = [{ revision: 2, start: 4, end: 9, state: 'open' as const }]

test('a coverage comes out of its packing as it went in', () => {
  const from = text.indexOf('He left')
  const dismissals = [
    { id: dismissalId.parse(uuid(7)), revision: 2, start: from, end: from + 'He left, she said.'.length },
  ]
  const coverage = coverageOf({ number: 2, text }, 'en', claims, dismissals)
  expect(new Set(coverage.sentences.map(({ state }) => state)).size).toBe(3)
  expect(coverage.sentences.some(({ suggestions }) => suggestions.length > 0)).toBe(true)
  expect(unpackCoverage(packCoverage(coverage))).toEqual(coverage)
})

test('of a text without sentences too', () => {
  const none = coverageOf({ number: 1, text: ' \n ' }, 'en', [], [])
  expect(unpackCoverage(packCoverage(none))).toEqual(none)
})

test('takes a few characters for each sentence', () => {
  const many = coverageOf({ number: 1, text: 'One. '.repeat(20_000) }, 'en', [], [])
  expect(many.total).toBe(20_000)
  expect(packCoverage(many).sentences.length).toBeLessThan(20_000 * 8)
})
