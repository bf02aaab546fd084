import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { buildReport } from '@/lib/domain/report/build-report'
import type { Report } from '@/lib/domain/report/report'
import { claimReview } from '@/lib/export/publication/claim-review'
import { webAnnotations } from '@/lib/export/publication/web-annotations'
import { approved, articleWith, moment, withEvidence } from '../../support/report-fixtures'

function reportOf(marked: string, change: (claim: Claim) => Claim = (claim) => claim): Report {
  const { article, claims } = articleWith(marked)
  return buildReport({
    article: { ...article, sourceUrl: 'https://paper.example/1' },
    claims: claims.map((claim) => change(claim)),
    history: [],
    newsroom: { name: 'غرفة', sample: false },
    at: moment,
  })
}

const disputed = (claim: Claim) =>
  approved(withEvidence(claim, { stance: 'contradicts', title: 'تعداد 1926' }), 'disputed')
const verified = (claim: Claim) =>
  approved(withEvidence(claim, { stance: 'supports', title: 'تعداد 1926' }), 'verified')

describe('annotations', () => {
  test('count places in code points, and hold the very words', () => {
    const report = reportOf('😀😀 قال إن [94% 😀 منهم] رحلوا')
    const collection = JSON.parse(webAnnotations(report, 'https://desk.example/r/x'))
    const [annotation] = collection.first.items
    const [quote, place] = annotation.target.selector
    const characters = [...report.article.revision.text]
    expect(quote.exact).toBe('94% 😀 منهم')
    expect(characters.slice(place.start, place.end).join('')).toBe(quote.exact)
    expect(quote.prefix + quote.exact + quote.suffix).toBe(report.article.revision.text)
  })

  test('cut no character in two around the words', () => {
    const around = '😀'.repeat(40)
    for (const [before, after] of [
      [around, around],
      [`${around}-`, `-${around}`],
    ]) {
      const collection = JSON.parse(webAnnotations(reportOf(`${before}[94%]${after}`), 'https://x.example'))
      const [quote] = collection.first.items[0].target.selector
      expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true)
      expect(quote.suffix.length).toBeGreaterThan(30)
    }
  })

  /** What the data model says MUST be (W3C Web Annotation Data Model, sections 3.1, 4.2 and 5). */
  test('are a collection as the model has it', () => {
    const collection = JSON.parse(webAnnotations(reportOf('[أ] و[ب]', disputed), 'https://desk.example/r/x'))
    expect(collection['@context']).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(collection.type).toBe('AnnotationCollection')
    expect(collection.total).toBe(2)
    const ids = collection.first.items.map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(2)
    for (const { type, id, target } of collection.first.items) {
      expect(type).toBe('Annotation')
      expect(() => new URL(id)).not.toThrow()
      expect(target.source).toBe('https://paper.example/1')
    }
  })

  test('say as a whole and one by one that they are a draft, or for the desk alone', () => {
    const draft = reportOf('[أ]', disputed)
    const saysOf = (report: Report) => {
      const { label, first, ...whole } = JSON.parse(webAnnotations(report, 'https://x.example'))
      return { label: [label].flat(), marks: [whole, ...first.items].map(markOf) }
    }
    const markOf = (said: Record<string, unknown>) => [said['schema:creativeWorkStatus'], said.audience]
    expect(saysOf(draft)).toEqual({
      label: [draft.article.title, 'مسوّدة لم تُنشر.'],
      marks: [
        ['Draft', undefined],
        ['Draft', undefined],
      ],
    })
    const staff = { type: 'schema:Audience', 'schema:audienceType': 'newsroom' }
    const inside = saysOf({ ...draft, internal: true })
    expect(inside.label[1]).toContain('داخلي')
    expect(inside.marks).toEqual([
      ['Internal', staff],
      ['Internal', staff],
    ])
    const publication = { number: 1, kind: 'first' as const, at: moment, reason: null, finding: 'وجدنا' }
    expect(saysOf({ ...draft, publication: { ...publication, changes: [], earlier: [] } })).toEqual({
      label: [draft.article.title],
      marks: [
        [undefined, undefined],
        [undefined, undefined],
      ],
    })
  })

  test('leave out what no longer stands in the text', () => {
    const report = reportOf('[أ] و[ب]', (claim) =>
      claim.number === 1 ? { ...claim, placement: 'lost' } : claim,
    )
    expect(JSON.parse(webAnnotations(report, 'https://x.example')).total).toBe(1)
  })
})

/** The rules of a ClaimReview, each as what is wrong where it is broken. */
function faultsOf(review: object): string[] {
  const { claimReviewed, reviewRating, itemReviewed, url, author } = Object(review)
  return [
    ...(/^https?:\/\//.test(url) ? [] : ['url is not absolute']),
    ...(author?.name ? [] : ['nobody reviewed it']),
    ...(/موثّق|متنازع عليه|Verified|Disputed/.test(claimReviewed) ? ['the claim holds a rating'] : []),
    ...(reviewRating?.alternateName ? [] : ['the verdict is not in words']),
    ...(reviewRating?.ratingValue !== undefined && !/^(موثّق|Verified)$/.test(reviewRating.alternateName)
      ? ['a verdict that is no point on a scale has a number']
      : []),
    ...(itemReviewed?.['@type'] === 'Claim' && itemReviewed.appearance ? [] : ['it is of no claim']),
    ...(itemReviewed?.author && !itemReviewed.author.name ? ['the claimant has no name'] : []),
  ]
}

describe('a review of a claim', () => {
  const review = (report: Report) => {
    const [claim] = report.claims
    return claim ? claimReview(report, claim, 'https://desk.example/r/x/claims/1') : null
  }

  test('keeps every rule, and has a number only where it is verified', () => {
    const [dispute, verification] = [review(reportOf('[أ]', disputed)), review(reportOf('[أ]', verified))]
    expect([dispute, verification].map((each) => faultsOf(each ?? {}))).toEqual([[], []])
    expect(dispute).toMatchObject({ reviewRating: { alternateName: 'متنازع عليه' } })
    expect(dispute).not.toHaveProperty('reviewRating.ratingValue')
    expect(verification).toMatchObject({ reviewRating: { ratingValue: 5, bestRating: 5, worstRating: 1 } })
    expect(dispute).not.toHaveProperty('itemReviewed.author')
  })

  test.each([
    ['url is not absolute', { url: '/r/x' }],
    ['nobody reviewed it', { author: null }],
    ['the claim holds a rating', { claimReviewed: 'أ: متنازع عليه' }],
    ['the verdict is not in words', { reviewRating: { ratingValue: 1 } }],
    [
      'a verdict that is no point on a scale has a number',
      { reviewRating: { alternateName: 'متنازع عليه', ratingValue: 1 } },
    ],
    ['it is of no claim', { itemReviewed: { '@type': 'CreativeWork' } }],
    ['the claimant has no name', { itemReviewed: { '@type': 'Claim', appearance: {}, author: {} } }],
  ])('%s is seen where it is so', (fault, broken) => {
    const good = review(reportOf('[أ]', disputed)) ?? {}
    expect(faultsOf({ ...good, ...broken })).toContain(fault)
  })

  test('there is none of what no editor approved, nor of what was withdrawn', () => {
    expect(review(reportOf('[أ]'))).toBeNull()
    expect(
      review(reportOf('[أ]', (claim) => ({ ...disputed(claim), state: 'withdrawn', verdict: null }))),
    ).toBeNull()
  })
})
