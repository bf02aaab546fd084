import { describe, expect, test } from 'vitest'
import { bindingOf, driftOf } from '@/lib/domain/claim/binding'
import { binding } from '@/lib/domain/claim/proposal'
import { openClaim, piece, proposedClaim, withdrawn } from '../../support/claims'

const figure = { value: '94', unit: '%', territory: 'Nakhchivan', asOf: '1921', denominator: null }

describe('what a proposal is bound to', () => {
  test('is the same in whatever order the evidence comes', () => {
    const pieces = [piece(3, 'supports'), piece(1, 'context'), piece(2, 'contradicts')]
    const [claim, other] = [openClaim({ evidence: pieces }), openClaim({ evidence: [...pieces].reverse() })]
    expect(bindingOf(claim)).toEqual(bindingOf(other))
  })

  test('leaves withdrawn evidence out', () => {
    const gone = piece(1, 'supports', {}, { withdrawal: withdrawn })
    expect(bindingOf(openClaim({ evidence: [gone] })).evidence).toEqual([])
  })

  test('comes back from storage as it went in', () => {
    const bound = bindingOf(openClaim({ figure, evidence: [piece(1, 'supports')] }))
    expect(binding.parse(JSON.parse(JSON.stringify(bound)))).toEqual(bound)
  })
})

describe('what changed since a proposal', () => {
  const proposed = proposedClaim({ figure, evidence: [piece(1, 'supports')] })

  test('is nothing without a proposal, and nothing right after one', () => {
    expect(driftOf(openClaim())).toEqual([])
    expect(driftOf(proposed)).toEqual([])
  })

  test.each([
    ['words', { quote: 'the mayor stayed' }],
    ['details', { claimant: 'Someone' }],
    ['details', { claimDate: '1999' }],
    ['details', { central: true }],
    ['details', { figure: null }],
    ['details', { figure: { ...figure, value: '93' } }],
    ['details', { figure: { ...figure, unit: null } }],
    ['details', { figure: { ...figure, territory: null } }],
    ['details', { figure: { ...figure, asOf: '1926' } }],
    ['details', { figure: { ...figure, denominator: 'people' } }],
    ['evidence', { evidence: [] }],
  ])('is the %s: %o', (kind, change) => {
    expect(driftOf({ ...proposed, ...change })).toEqual([kind])
  })

  test.each([
    ['كَتَبَ أحمد «التقرير»', 'كتب احمد "التقرير"'],
    ['قال ٩٤٪ إنه ﻻ يعرف', 'قال 94% إنه لا يعرف'],
    ['the ﬁrst - and last', 'the first — and last'],
  ])('is nothing when only the spelling of its words is another: %s', (quote, now) => {
    const judged = proposedClaim({ quote })
    expect(driftOf({ ...judged, quote: now })).toEqual([])
  })

  test.each([
    ['كَتَبَ الحارس', 'كُتِبَ الحارس'],
    ['علَم الدولة', 'علّم الدولة'],
    ['بلغت 1,5 مليون', 'بلغت 1.5 مليون'],
    ['at -3 degrees', 'at 3 degrees'],
  ])('is the words when they say something else: %s', (quote, now) => {
    expect(driftOf({ ...proposedClaim({ quote }), quote: now })).toEqual(['words'])
  })

  test('is everything that changed, in a fixed order', () => {
    expect(driftOf({ ...proposed, evidence: [], central: true, quote: 'no' })).toEqual([
      'words',
      'details',
      'evidence',
    ])
  })

  test('is nothing once the change was taken back by hand', () => {
    expect(driftOf({ ...proposed, central: true })).not.toEqual([])
    expect(driftOf({ ...proposed, central: false })).toEqual([])
  })

  test('does not depend on the order of a figure’s parts, which a database may change', () => {
    const { value, unit, territory, asOf, denominator } = figure
    expect(driftOf({ ...proposed, figure: { denominator, asOf, territory, unit, value } })).toEqual([])
  })
})
