import { expect, test } from 'vitest'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { type Filter, showAll } from '@/lib/domain/claim/claim-standing'
import { filterIn, queryOf } from '@/lib/domain/claim/filter-query'
import { verdicts } from '@/lib/domain/claim/verdict'
import { memberId } from '@/lib/domain/ids'

const nour = { id: memberId.parse('0b7c1d52-93f4-4f0e-8a7e-0a6d5a1b6c01') }
const said = (query: string) => filterIn(Object.fromEntries(new URLSearchParams(query)), [nour])

test('whatever one chooses comes back from the address', () => {
  for (const state of [...claimStates, 'any'] as const) {
    for (const verdict of [...verdicts, 'none', 'any'] as const) {
      for (const person of [nour.id, 'any']) {
        for (const assigned of [nour.id, 'none', 'late', 'any']) {
          const filter: Filter = { state, verdict, person, assigned }
          expect(said(queryOf(filter))).toEqual(filter)
        }
      }
    }
  }
})

test('an address says no more than is left out', () => {
  expect(queryOf(showAll)).toBe('')
  expect(queryOf({ ...showAll, state: 'returned', verdict: 'needs-sources' })).toBe(
    '?state=returned&verdict=needs-sources',
  )
})

test('what an address makes up, says twice or says of a stranger counts as not said', () => {
  expect(said('?state=done&verdict=true&person=someone&assigned=everybody&claim=3')).toEqual(showAll)
  expect(filterIn({ state: ['open', 'proposed'], verdict: 'disputed' }, [])).toEqual({
    ...showAll,
    verdict: 'disputed',
  })
  expect(filterIn({ person: nour.id }, [])).toEqual(showAll)
})
