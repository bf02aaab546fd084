import { describe, expect, test } from 'vitest'
import { coverageOf, sentenceAt } from '@/lib/domain/article/coverage'
import { dismissalId } from '@/lib/domain/ids'
import { uuid } from '../../support/claims'

const text = 'The mayor left in 2019. Birds sang. Nobody counted them.'
const revision = { number: 2, text }

/** A claim on these words of the current revision. */
function claimOn(words: string, more: { revision?: number; state?: 'open' | 'withdrawn' } = {}) {
  const start = text.indexOf(words)
  return { revision: 2, state: 'open' as const, start, end: start + words.length, ...more }
}
/** A dismissal of these words of the current revision. */
function dismissing(words: string, more: { revision?: number; start?: number } = {}) {
  const start = more.start ?? text.indexOf(words)
  return { id: dismissalId.parse(uuid(1)), revision: 2, ...more, start, end: start + words.length }
}

type Marked =
  | ReturnType<typeof claimOn>
  | (Omit<ReturnType<typeof claimOn>, 'state'> & { state: 'withdrawn' })
const statesOf = (claims: Marked[], ...dismissals: ReturnType<typeof dismissing>[]) =>
  coverageOf(revision, 'en', claims, dismissals).sentences.map(({ state }) => state)

describe('a sentence', () => {
  test('is unchecked until somebody settles it', () => {
    expect(coverageOf(revision, 'en', [], [])).toMatchObject({ revision: 2, settled: 0, total: 3 })
    expect(statesOf([])).toEqual(['unchecked', 'unchecked', 'unchecked'])
  })

  test('is claimed by a claim on any of its words', () => {
    expect(statesOf([claimOn('Birds')])).toEqual(['unchecked', 'claimed', 'unchecked'])
  })

  test('is claimed by a claim that reaches into it from the sentence before', () => {
    expect(statesOf([claimOn('2019. Birds sang. Nobody')])).toEqual(['claimed', 'claimed', 'claimed'])
  })

  test('is not claimed by a claim that ends where it begins', () => {
    expect(statesOf([claimOn('Birds sang. ')])).toEqual(['unchecked', 'claimed', 'unchecked'])
  })

  test('is not settled by a withdrawn claim, nor by one of an older revision', () => {
    const gone = { ...claimOn('Birds'), state: 'withdrawn' as const }
    expect(statesOf([gone, claimOn('Nobody', { revision: 1 })])).toEqual([
      'unchecked',
      'unchecked',
      'unchecked',
    ])
  })

  test('is dismissed in its own place, and an equal one elsewhere is not', () => {
    const twice = { number: 2, text: 'Birds sang. It rained. Birds sang.' }
    for (const [start, states] of [
      [0, ['dismissed', 'unchecked', 'unchecked']],
      [23, ['unchecked', 'unchecked', 'dismissed']],
    ] as const) {
      const { sentences, settled } = coverageOf(twice, 'en', [], [dismissing('Birds sang.', { start })])
      expect(sentences.map(({ state }) => state)).toEqual(states)
      expect(settled).toBe(1)
    }
  })

  test('is not dismissed in part, nor in another revision', () => {
    const unchecked = ['unchecked', 'unchecked', 'unchecked']
    expect(statesOf([], dismissing('Birds sang.', { revision: 1 }))).toEqual(unchecked)
    for (const words of ['Birds sang', 'sang.', 'Birds sang. Nobody'])
      expect(statesOf([], dismissing(words))).toEqual(unchecked)
  })

  test('is dismissed as part of what was one sentence when it was dismissed', () => {
    expect(statesOf([], dismissing(text.slice(0, text.indexOf('sang.') + 5)))).toEqual([
      'dismissed',
      'dismissed',
      'unchecked',
    ])
  })

  test('that is dismissed and then claimed counts as claimed, once', () => {
    const both = coverageOf(revision, 'en', [claimOn('Birds')], [dismissing('Birds sang.')])
    expect(both.sentences[1]).toMatchObject({ state: 'claimed', dismissal: uuid(1) })
    expect(both.settled).toBe(1)
  })

  test('carries suggestions only as long as it is unchecked', () => {
    const suggested = (claims: Marked[]) => coverageOf(revision, 'en', claims, []).sentences[0]?.suggestions
    expect(suggested([])).toContain('date')
    expect(suggested([claimOn('mayor')])).toEqual([])
  })
})

test('many claims that overlap are looked at once each', () => {
  const long = { number: 1, text: 'A bird sang here. '.repeat(20_000) }
  const claims = Array.from({ length: 20_000 }, (_, index) => ({
    ...{ revision: 1, state: 'open' as const },
    ...{ start: index * 18, end: index * 18 + 40 },
  }))
  const { settled, total } = coverageOf(long, 'en', claims, [])
  expect([settled, total]).toEqual([20_000, 20_000])
})

test('an empty text has nothing to settle', () => {
  expect(coverageOf({ number: 1, text: ' \n ' }, 'en', [], [])).toMatchObject({ settled: 0, total: 0 })
})

describe('the sentence at a place', () => {
  test('is the one the place is inside, not the white space after it', () => {
    const start = text.indexOf('Birds')
    expect(sentenceAt(text, 'en', start)).toEqual({ start, end: start + 'Birds sang.'.length })
    expect(sentenceAt(text, 'en', start + 10)?.start).toBe(start)
    expect(sentenceAt(text, 'en', start - 1)).toBeNull()
    expect(sentenceAt(text, 'en', text.length)).toBeNull()
  })

  test('goes on past an Arabic abbreviation', () => {
    const arabic = 'وصل د. أحمد مساءً. ثم غادر.'
    expect(sentenceAt(arabic, 'ar', 0)?.end).toBe(arabic.indexOf(' ثم'))
  })
})
