import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Anchoring, carryAnchors, locateQuote } from '@/lib/domain/anchoring/anchor'
import { saysTheSame } from '@/lib/domain/comparison/sameness'
import { quoteAt } from '@/lib/domain/text/quote'
import type { TextRange } from '@/lib/domain/text/range'
import { snapToWords } from '@/lib/domain/text/snap'
import { type Revision, revisions } from './revisions'

// One seed, so that a failure is somebody's change and not the day's luck; try others when the anchoring changes.
const runs = { numRuns: 400, seed: 20200927 }
const timeout = 60_000

test('a claim is right, ambiguous or lost, and never quietly somewhere else', { timeout }, () => {
  fc.assert(
    fc.property(revisions, (revision) => {
      const anchoring = carried(revision)
      if ('range' in anchoring)
        expect(revision.places.some((place) => isAt(place, anchoring.range))).toBe(true)
    }),
    { ...runs, numRuns: 4000 },
  )
})

test('nothing cuts a grapheme', { timeout }, () => {
  fc.assert(
    fc.property(revisions, (revision) => {
      const boundaries = new Set(
        [...new Intl.Segmenter('und').segment(revision.after)].map(({ index }) => index),
      )
      boundaries.add(revision.after.length)
      for (const { start, end } of rangesOf(carried(revision))) {
        expect([boundaries.has(start), boundaries.has(end), start < end]).toEqual([true, true, true])
      }
    }),
    runs,
  )
})

test('what is exact or moved says the same, what is changed does not and is quoted', { timeout }, () => {
  fc.assert(
    fc.property(revisions, (revision) => {
      const anchoring = carried(revision)
      if (!('range' in anchoring)) return
      const now = revision.after.slice(anchoring.range.start, anchoring.range.end)
      const was = revision.before.slice(revision.claim.start, revision.claim.end)
      expect(saysTheSame(was, now)).toBe(anchoring.kind !== 'changed')
      if (anchoring.kind === 'changed') expect(anchoring.quote).toBe(now)
    }),
    runs,
  )
})

test('over an unchanged text and back is where it was', () => {
  fc.assert(
    fc.property(revisions, ({ before, claim }) => {
      expect(carryAnchors(before, before, [claim])).toEqual([{ kind: 'exact', range: claim }])
    }),
    runs,
  )
})

test('most claims that were not deleted are found', { timeout }, () => {
  // Of two twins that changed places nobody can say for sure which is which.
  const sample = fc
    .sample(revisions, { numRuns: 400, seed: 1 })
    .filter(({ fate, places }) => fate !== 'swapped' && places.length > 0)
  const found = sample.filter((revision) => 'range' in carried(revision))
  expect(found.length / sample.length).toBeGreaterThan(0.7)
})

test('a snapped quote is located where it was taken from, or said to be ambiguous', { timeout }, () => {
  fc.assert(
    fc.property(revisions, ({ before, claim }) => {
      const range = snapToWords(before, claim, 'ar')
      if (!range) return
      const anchoring = locateQuote(before, quoteAt(before, range))
      if (anchoring.kind === 'ambiguous') expect(anchoring.candidates).toContainEqual(range)
      else expect(anchoring).toEqual({ kind: 'exact', range })
    }),
    runs,
  )
})

test('snapping is idempotent, and cuts no grapheme', { timeout }, () => {
  fc.assert(
    fc.property(revisions, fc.nat(100), fc.nat(100), ({ before }, start, length) => {
      const once = snapToWords(before, { start, end: start + length }, 'ar')
      if (!once) return
      const boundaries = new Set([...new Intl.Segmenter('und').segment(before)].map(({ index }) => index))
      expect(boundaries.has(once.start) && (boundaries.has(once.end) || once.end === before.length)).toBe(
        true,
      )
      expect(snapToWords(before, once, 'ar')).toEqual(once)
    }),
    runs,
  )
})

function carried({ before, after, claim }: Revision): Anchoring {
  return carryAnchors(before, after, [claim])[0] ?? { kind: 'lost' }
}

function rangesOf(anchoring: Anchoring): TextRange[] {
  if ('range' in anchoring) return [anchoring.range]
  return anchoring.kind === 'ambiguous' ? anchoring.candidates : []
}

/** The same place, give or take the word at either edge that an edit there belongs to. */
function isAt(place: TextRange, range: TextRange): boolean {
  const isNear = Math.abs(place.start - range.start) <= 12 && Math.abs(place.end - range.end) <= 12
  return isNear && range.start < place.end && place.start < range.end
}
