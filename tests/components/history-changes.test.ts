import { expect, test } from 'vitest'
import { changesOf, erased } from '@/components/history/changes'

test('a new thing says what came, without a before and without what goes without saying', () => {
  const after = { quote: 'كذا', kind: 'figure', central: false, claimant: null, state: 'open', version: 1 }
  expect(changesOf({ before: null, after })).toEqual([
    { field: 'quote', before: undefined, after: 'كذا' },
    { field: 'kind', before: undefined, after: 'figure' },
  ])
})

test('a change says what was and what is, also where one of them is nothing', () => {
  const before = { claimant: null, figure: { value: '94', unit: '%' }, version: 3 }
  const after = { claimant: 'وزير', figure: { value: '96', unit: '%' }, version: 4 }
  expect(changesOf({ before, after })).toEqual([
    { field: 'claimant', before: null, after: 'وزير' },
    { field: 'figure-value', before: '94', after: '96' },
  ])
})

test('an emptied field is told', () => {
  expect(changesOf({ before: { claimDate: '1921' }, after: { claimDate: null } })).toEqual([
    { field: 'claimDate', before: '1921', after: null },
  ])
})

test('an erased text is told from an empty one', () => {
  const [change] = changesOf({ before: null, after: { comment: { text: { erased: true } } } })
  expect(change?.after).toBe(erased)
})

test('a second proposal is not told as a change of the first', () => {
  const before = { proposal: { rationale: 'أول', reasons: ['circular'] }, state: 'returned' }
  const after = { proposal: { rationale: 'ثان', reasons: [] }, state: 'proposed' }
  expect(changesOf({ before, after })).toEqual([
    { field: 'rationale', before: undefined, after: 'ثان' },
    { field: 'state', before: 'returned', after: 'proposed' },
  ])
})

test('new evidence has no before, changed evidence has', () => {
  const source = { title: 'تعداد', type: 'primary' }
  const attached = changesOf({
    before: { evidence: null },
    after: { evidence: { stance: 'supports', source } },
  })
  expect(attached.map(({ field, before }) => [field, before])).toEqual([
    ['stance', undefined],
    ['source', undefined],
    ['sourceType', undefined],
  ])
  const changed = changesOf({
    before: { evidence: { stance: 'supports', source } },
    after: { evidence: { stance: 'context', source } },
  })
  expect(changed).toEqual([{ field: 'stance', before: 'supports', after: 'context' }])
})

test('fields of a later version are left out, not stumbled over', () => {
  expect(
    changesOf({ before: null, after: { hologram: { x: [1, { y: null }] }, quote: ['not', 'text'] } }),
  ).toEqual([{ field: 'quote', before: undefined, after: ['not', 'text'] }])
})
