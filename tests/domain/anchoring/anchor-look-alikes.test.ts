import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { carryAnchors } from '@/lib/domain/anchoring/anchor'
import type { TextRange } from '@/lib/domain/text/range'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { type Claim, nearIdentical } from '../../../scripts/bench-anchoring/cases'
import { Random } from '../../../scripts/bench-anchoring/random'

const article = readFileSync('seeds/articles/article-ar.txt', 'utf8')
const [, ...sentences] = sentencesOf(article, 'ar').map(({ start, end }) => article.slice(start, end))

test.each([14, 27, 30, 32, 33])('parts of sentences are not put into a look-alike (seed %i)', (seed) => {
  const random = new Random(seed)
  const { before, after, claims } = nearIdentical(sentences, 100_000, 70, random)
  const parts = claims.filter(isUnedited).map((claim) => partOf(before, claim, random))
  const anchorings = carryAnchors(
    before,
    after,
    parts.map(({ range }) => range),
  )
  const wrong = anchorings.filter(
    (anchoring, index) => 'range' in anchoring && anchoring.range.start !== parts[index]?.truth,
  )
  expect(wrong).toEqual([])
  const right = anchorings.filter(
    (anchoring, index) => 'range' in anchoring || parts[index]?.truth === undefined,
  )
  expect(right.length / parts.length).toBeGreaterThan(0.9)
})

const isUnedited = ({ fate }: Claim) => fate !== 'edited' && fate !== 'respelt'

/** A few words of a claim, and where they begin in the text after; nowhere when the claim was deleted. */
function partOf(text: string, claim: Claim, random: Random): { range: TextRange; truth: number | undefined } {
  const { start, end } = claim.before
  const words = [...text.slice(start, end).matchAll(/\S+/g)]
  const first = random.below(words.length - 2)
  const last = Math.min(words.length - 1, first + 2 + random.below(7))
  const [from = 0, to = 0] = [words[first]?.index, words[last]?.index]
  const range = { start: start + from, end: start + to + (words[last]?.[0].length ?? 0) }
  return { range, truth: claim.after ? claim.after.start + from : undefined }
}
