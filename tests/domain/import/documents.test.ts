import { describe, expect, test } from 'vitest'
import { formatOf } from '@/lib/domain/import/import-format'
import { type ImportTarget, planImport } from '@/lib/domain/import/import-plan'
import { readDocument } from '@/lib/domain/import/read-document'
import { buildReport } from '@/lib/domain/report/build-report'
import { claimReview } from '@/lib/export/publication/claim-review'
import { webAnnotations } from '@/lib/export/publication/web-annotations'
import { reportTelling } from '@/lib/export/worded/imported-claim'
import { approvedClaim, editor, markedText, stampOf, uuid } from '../../support/claims'
import { articleWith } from '../../support/report-fixtures'

const said =
  'On Monday, [the mayor resigned], they say. The council meets on Friday. The council meets on Friday.'
let made = 0
const newId = () => uuid(900_000 + made++)

const target = (more: Partial<ImportTarget> = {}): ImportTarget => ({
  ...markedText(said),
  claims: 0,
  marked: [],
  ...more,
})

/** What becomes of a document: each item as `outcome #number words`, or each fault as `path code`. */
function outcomesOf(document: unknown, into = target()): string[] {
  const planned = planOf(document, into)
  return 'faults' in planned
    ? planned.faults
    : planned.items.map(({ outcome, number, words }) =>
        [outcome, number && `#${number}`, words].filter(Boolean).join(' '),
      )
}

function planOf(document: unknown, into = target()) {
  const order = { text: typeof document === 'string' ? document : JSON.stringify(document), format: null }
  const read = readDocument(order, { telling: reportTelling, hash: () => '' })
  const wanted = read.ok ? read.value.wantedIn(into.revision.text) : read
  if (!wanted.ok) return { faults: wanted.problem.errors.map(({ path, code }) => `${path} ${code}`) }
  const plan = planImport(into, wanted.value, stampOf(editor), newId)
  if (!plan.ok) throw new Error(plan.problem.code)
  return plan.value
}

function claimsIn(document: unknown) {
  const planned = planOf(document)
  return 'claims' in planned ? planned.claims : []
}

const context = 'http://www.w3.org/ns/anno.jsonld'
const on = (selector: unknown, more: object = {}) => ({
  '@context': context,
  type: 'Annotation',
  target: { source: 'https://example.org', selector },
  ...more,
})
const quote = (exact: string, more: object = {}) => ({ type: 'TextQuoteSelector', exact, ...more })

describe('which format it is', () => {
  test.each([
    [{ format: 'isnad-report' }, 'isnad-report'],
    [on(quote('x')), 'w3c-annotations'],
    [[on(quote('x'))], 'w3c-annotations'],
    [{ type: ['AnnotationCollection'] }, 'w3c-annotations'],
    [{ '@type': 'oa:Annotation' }, 'w3c-annotations'],
    [{ '@type': 'ClaimReview' }, 'claim-review'],
    [{ '@type': 'https://schema.org/ClaimReview' }, 'claim-review'],
    [{ '@graph': [{ '@type': 'WebPage' }, { '@type': ['Review', 'ClaimReview'] }] }, 'claim-review'],
    [[{ '@type': 'WebPage' }, { '@type': 'ClaimReview' }], 'claim-review'],
    [{ type: 'Recipe' }, null],
    [[[on(quote('x'))]], null],
    [null, null],
    [{}, null],
  ])('%j', (document, format) => {
    expect(formatOf(document)).toBe(format)
  })
})

describe('W3C annotations', () => {
  test('are found by their words, in all the forms they come in', () => {
    const one = on(quote('the mayor resigned'))
    expect(outcomesOf(one)).toEqual(['exact #1'])
    expect(outcomesOf([one])).toEqual(['exact #1'])
    expect(outcomesOf({ type: 'AnnotationPage', items: [one] })).toEqual(['exact #1'])
    expect(
      outcomesOf({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: one } }),
    ).toEqual(['exact #1'])
    expect(
      outcomesOf(on([{ type: 'TextPositionSelector', start: 11, end: 29 }, quote('the mayor resigned')])),
    ).toEqual(['exact #1'])
    expect(
      outcomesOf(on({ type: 'FragmentSelector', value: 'p1', refinedBy: quote('the mayor resigned') })),
    ).toEqual(['exact #1'])
  })

  test('say which are exact, changed, ambiguous, lost, wordless and known', () => {
    const annotations = [
      on(quote('the mayor resigned')),
      on(quote('The council meets on Friday')),
      on(quote('The council meets on Friday', { prefix: 'they say. ' })),
      on(quote('Nobody ever said anything of the kind')),
      on({ type: 'TextPositionSelector', start: 0, end: 2 }),
      { ...on(null), target: 'https://example.org' },
      on(quote('the mayor resigned')),
    ]
    expect(outcomesOf(annotations)).toEqual([
      'exact #1',
      'ambiguous',
      'exact #2',
      'lost',
      'wordless',
      'wordless',
      'known',
    ])
    expect(outcomesOf(annotations[0], target({ marked: [{ start: 11, end: 29 }], claims: 7 }))).toEqual([
      'known',
    ])
    expect(outcomesOf(annotations[0], target({ claims: 7 }))).toEqual(['exact #8'])
  })

  test('go on whole words, and say so where those are others', () => {
    expect(outcomesOf(on(quote('mayor resign', { prefix: 'the ', suffix: 'ed' })))).toEqual([
      'changed #1 mayor resigned',
    ])
  })

  test('tell places in code points', () => {
    const shown = '😀😀 so [Amman] is, Amman.'
    const there = { ...markedText(shown), claims: 0, marked: [] }
    const annotation = on([quote('Amman'), { type: 'TextPositionSelector', start: 16, end: 21 }])
    const planned = planOf(annotation, there)
    expect('claims' in planned && planned.claims.map(({ start }) => start)).toEqual([18])
  })

  test('leave what they say as a remark, never as a verdict', () => {
    const [claim] = claimsIn(
      on(quote('the mayor resigned'), {
        body: [
          { type: 'TextualBody', value: 'verified' },
          { type: 'TextualBody', value: 'He did.' },
        ],
      }),
    )
    expect(claim).toMatchObject({
      state: 'open',
      verdict: null,
      proposal: null,
      comments: [{ text: 'verified\nHe did.' }],
    })
  })

  test.each([
    [[on(quote('a')), 7], '1 invalid'],
    [
      { type: 'AnnotationPage', items: [on({ type: 'TextQuoteSelector' })] },
      'items.0.target.selector.exact required',
    ],
    [on(quote('x\0y')), 'target.selector.exact contains-nul'],
    [
      on([quote('the mayor'), { type: 'TextPositionSelector', start: -4, end: 2 }]),
      'target.selector.start required',
    ],
    [{ type: 'Annotation' }, 'target required'],
    [on(quote('the mayor'), { body: { value: 'x\ud800' } }), 'body contains-lone-surrogate'],
    [on(quote('the mayor'), { body: { value: { deep: 1 } } }), 'body invalid'],
    [Array(1001).fill(on(quote('a'))), ' too-many-items'],
    // Each target is sought, however few annotations they are of.
    [[{ ...on(null), target: Array(1001).fill(on(quote('a')).target) }], ' too-many-items'],
  ])('that are not as they should be name the place: %#', (document, place) => {
    expect(outcomesOf(document)).toContain(place)
  })

  test('come back as they went out', () => {
    const { start, end } = markedText(said)
    const report = buildReport({
      article: articleWith(said, 'en').article,
      claims: [approvedClaim({ start, end })],
      history: [],
      newsroom: { name: 'N', sample: false },
      at: stampOf(editor).at,
    })
    expect(outcomesOf(webAnnotations(report, 'urn:x'))).toEqual(['exact #1'])
    const told = report.claims[0]
    expect(outcomesOf(told && claimReview(report, told, 'https://x.example/1'))).toEqual(['exact #1'])
  })
})

describe('ClaimReviews', () => {
  const review = {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    claimReviewed: 'the mayor resigned',
    author: { name: 'Desk' },
    url: 'https://example.org/1',
    reviewRating: { alternateName: 'False' },
    itemReviewed: { '@type': 'Claim', author: { name: 'The mayor' }, datePublished: '2020-09-27T08:00:00Z' },
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'The minutes',
        text: 'He stays.',
        url: 'https://example.org/minutes',
        publisher: { name: 'City' },
      },
      'https://example.org/unquoted',
    ],
  }

  test('become claims with claimant, date and quoted citations; what was found there is a remark', () => {
    const [claim] = claimsIn(review)
    expect(claim).toMatchObject({
      quote: 'the mayor resigned',
      claimant: 'The mayor',
      claimDate: '2020-09-27',
      state: 'open',
      proposal: null,
      evidence: [
        {
          stance: 'context',
          quote: 'He stays.',
          source: { title: 'The minutes', publisher: 'City', url: 'https://example.org/minutes' },
        },
      ],
      comments: [{ text: 'Desk: False\nhttps://example.org/1\nhttps://example.org/unquoted' }],
    })
  })

  test('are found alone, in a list and in a graph beside other things', () => {
    expect(outcomesOf([review])).toHaveLength(1)
    expect(
      outcomesOf({
        '@graph': [{ '@type': 'WebPage' }, review, { ...review, claimReviewed: 'Nobody was there' }],
      }),
    ).toEqual(['exact #1', 'lost'])
  })

  test.each([
    [{ ...review, claimReviewed: undefined }, 'claimReviewed required'],
    [{ '@graph': [{ ...review, claimReviewed: 5 }] }, '@graph.0.claimReviewed invalid'],
    [{ ...review, citation: { name: 'x', text: 'y', url: 'javascript:1' } }, 'citation.0.url not-a-url'],
    [{ ...review, itemReviewed: { author: { name: 'n'.repeat(301) } } }, 'itemReviewed.author too-long'],
    [{ ...review, reviewBody: ['a'] }, 'reviewBody invalid'],
    [{ ...review, itemReviewed: { datePublished: '2020-13-45' } }, 'itemReviewed.datePublished not-a-date'],
    [{ ...review, itemReviewed: { datePublished: '0000-00-00' } }, 'itemReviewed.datePublished not-a-date'],
  ])('that are not as they should be name the place: %#', (document, place) => {
    expect(outcomesOf(document)).toContain(place)
  })
})
