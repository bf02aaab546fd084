import { describe, expect, test } from 'vitest'
import { changesOf } from '@/components/history/changes'
import { claim, claimInput, claimPatch } from '@/lib/domain/claim/claim'
import {
  type ClaimDetails,
  claimDetails,
  detailsOf,
  meaningOf,
  namedIn,
  sameDetails,
  sameMeaning,
} from '@/lib/domain/claim/claim-details'
import { detailFields, valueIn } from '@/lib/domain/claim/detail-fields'
import { binding } from '@/lib/domain/claim/proposal'
import { fieldsOf } from '@/lib/domain/claim/recorded-claim'
import { momentClaim } from '@/lib/domain/moment/moment'
import { reportClaim } from '@/lib/domain/report/report'
import { claimColumns } from '@/lib/export/claim-rows'
import { openClaim } from '../../support/claims'

const details: ClaimDetails = {
  kind: 'figure',
  claimant: 'The agency',
  claimDate: '1921-03',
  central: true,
  figure: { value: '94', unit: '%', territory: null, asOf: '1921', denominator: null },
  calculation: { part: '47000', whole: '50000', result: '94%', tolerance: null },
}
const names = Object.keys(claimDetails)

describe('one list says what is known of a claim', () => {
  test('and everything that has to do with a claim takes all of it', () => {
    for (const schema of [claimInput, claim, momentClaim, reportClaim]) {
      expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(names))
    }
    expect(Object.keys(claimPatch.shape)).toEqual(expect.arrayContaining(names))
    expect(Object.keys(fieldsOf(openClaim()))).toEqual(expect.arrayContaining(names))
    expect(Object.keys(binding.shape)).toEqual(
      expect.arrayContaining(names.filter((name) => name !== 'kind')),
    )
  })

  test('with a column for each part, under its name in the table', () => {
    const columns = claimColumns.filter((name) => /^(?:figure_|claim|calculation_)/.test(name))
    expect(columns).toEqual([
      ...['claim', 'claimant', 'claim_date', 'figure_value', 'figure_unit', 'figure_territory'],
      ...['figure_as_of', 'figure_denominator', 'claim_id'],
      ...['calculation_part', 'calculation_whole', 'calculation_result', 'calculation_tolerance'],
    ])
  })

  test('and what an entry says of each part is shown', () => {
    const told = changesOf({ before: null, after: { ...details, figure: details.figure } })
    expect(told.map(({ field, after }) => [field, after])).toEqual([
      ['kind', 'figure'],
      ['claimant', 'The agency'],
      ['claimDate', '1921-03'],
      ['central', true],
      ['figure-value', '94'],
      ['figure-unit', '%'],
      ['figure-asOf', '1921'],
      ['calculation-part', '47000'],
      ['calculation-whole', '50000'],
      ['calculation-result', '94%'],
    ])
  })

  test('each field by itself, in the order of the list', () => {
    expect(detailFields.map((field) => [field.field, valueIn(details, field)])).toEqual([
      ['kind', 'figure'],
      ['claimant', 'The agency'],
      ['claimDate', '1921-03'],
      ['central', true],
      ['figure-value', '94'],
      ['figure-unit', '%'],
      ['figure-territory', null],
      ['figure-asOf', '1921'],
      ['figure-denominator', null],
      ['calculation-part', '47000'],
      ['calculation-whole', '50000'],
      ['calculation-result', '94%'],
      ['calculation-tolerance', null],
    ])
    const without = { ...details, figure: null, calculation: null }
    expect(detailFields.map((field) => valueIn(without, field)).slice(4)).toEqual(Array(9).fill(null))
  })

  test('and nothing else of a claim counts among its details', () => {
    expect(detailsOf({ ...openClaim(), ...details })).toEqual(details)
    expect(meaningOf(details)).not.toHaveProperty('kind')
  })
})

describe('what is the same', () => {
  const changed: Partial<ClaimDetails>[] = [
    { kind: 'event' },
    { claimant: null },
    { claimDate: '1921' },
    { central: false },
    { figure: null },
    { figure: { value: '94', unit: '%', territory: 'Nakhchivan', asOf: '1921', denominator: null } },
    { calculation: null },
    { calculation: { part: '47000', whole: '50000', result: '94%', tolerance: '0.5' } },
  ]

  test.each(changed)('not with %o', (change) => {
    expect(sameDetails(details, { ...details, ...change })).toBe(false)
    // The kind sorts claims; nobody judges it.
    expect(sameMeaning(details, { ...details, ...change })).toBe('kind' in change)
  })

  test('whatever the order of a figure’s parts, and though what was bound earlier lacks one', () => {
    const { value, unit, asOf } = { value: '94', unit: '%', asOf: '1921' }
    expect(sameMeaning({ ...details, figure: { asOf, unit, value } }, details)).toBe(true)
    const { calculation: _, ...earlier } = details
    expect(sameMeaning({ ...earlier, calculation: null }, { ...details, calculation: null })).toBe(true)
  })

  test('a change names what it changes, null included, and nothing else', () => {
    expect(namedIn({ claimant: null, central: false, claimDate: undefined })).toEqual({
      claimant: null,
      central: false,
    })
  })
})
