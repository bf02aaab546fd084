import { expect, test } from 'vitest'
import { patchOf, textsOf } from '@/components/claim/details-fields'
import { openClaim } from '../support/claims'

const figure = { value: '94', unit: '%', territory: null, asOf: '1921', denominator: null }
const claim = openClaim({ kind: 'figure', claimant: 'The agency', figure })

test('a form that nobody touched sends nothing', () => {
  expect(patchOf(claim, textsOf(claim))).toBeNull()
  expect(patchOf(claim, { ...textsOf(claim), claimant: ' The agency ' })).toBeNull()
})

test('only what was changed is sent, as the API takes it', () => {
  const form = { ...textsOf(claim), claimant: '', central: 'yes', claimDate: ' 1921-03 ' }
  expect(patchOf(claim, form)).toEqual({ claimant: '', central: true, claimDate: '1921-03' })
})

test('of a figure all parts are sent, and null when none is left', () => {
  const form = textsOf(claim)
  expect(patchOf(claim, { ...form, unit: 'per cent' })).toEqual({
    figure: { value: '94', unit: 'per cent', territory: '', asOf: '1921', denominator: '' },
  })
  expect(patchOf(claim, { ...form, value: '', unit: '', asOf: ' ' })).toEqual({ figure: null })
})
