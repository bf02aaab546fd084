import { expect, test } from 'vitest'
import { likeClaims } from '@/lib/domain/matching/like-claims'
import { paraphrasesIn } from '../../../scripts/bench-matching/paraphrases'

test.each([
  ['ar', 60, 400],
  ['en', 30, 200],
] as const)(
  'most paraphrases in %s are found, among several hundred claims of the same subjects',
  (language, fewest, others) => {
    const { pairs, corpus } = paraphrasesIn(language)
    expect(pairs.length).toBeGreaterThanOrEqual(fewest)
    expect(corpus.length - pairs.length).toBeGreaterThanOrEqual(others)
    const places = pairs.map(([, wording], at) =>
      likeClaims(wording, corpus, 10).findIndex(({ id }) => id === String(at)),
    )
    expect(places.filter((place) => place === 0).length / pairs.length).toBeGreaterThan(0.7)
    expect(places.filter((place) => place >= 0).length / pairs.length).toBeGreaterThan(0.94)
  },
)
