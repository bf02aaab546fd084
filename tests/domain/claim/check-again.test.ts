import { describe, expect, test } from 'vitest'
import { isDueAgain, stillToCome } from '@/lib/domain/claim/check-again'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { listedOf } from '@/lib/domain/claim/claim-listing'
import { passes, showAll } from '@/lib/domain/claim/claim-standing'
import { datedProposalInput } from '@/lib/domain/claim/proposal'
import { decideProposalRevision } from '@/lib/domain/claim/proposal-revision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import {
  approvedClaim,
  fieldCodes,
  granted,
  journalist,
  needsSources,
  openClaim,
  stampOf,
} from '../../support/claims'

/** That of the stamps. */
const today = '2026-11-22'

const propose = (checkAgainOn?: string) =>
  decideProposal(openClaim(), { ...needsSources, ...(checkAgainOn && { checkAgainOn }) }, stampOf(journalist))

describe('a verdict says from which day it is to be checked again', () => {
  test.each(['2026-11-23', '2027-01-01', '2999-12-31'])('on %s', (day) => {
    const { after, event } = granted(propose(day))
    expect(after.proposal?.checkAgainOn).toBe(day)
    expect(event.after).toMatchObject({ proposal: { checkAgainOn: day } })
  })

  test.each([today, '2026-11-21', '1994-05-12'])('but not on %s, which has come', (day) =>
    expect(fieldCodes(propose(day))).toEqual(['checkAgainOn not-in-future']),
  )

  test('of a verdict that was given elsewhere the day is kept until it comes', () => {
    const { at } = stampOf(journalist)
    const dated = (checkAgainOn: string) => stillToCome({ ...needsSources, checkAgainOn }, at)
    expect(dated('2026-11-23').checkAgainOn).toBe('2026-11-23')
    expect(dated(today)).not.toHaveProperty('checkAgainOn')
  })

  test('and without one is recorded as it always was', () => {
    const { after, event } = granted(propose())
    expect(after.proposal).not.toHaveProperty('checkAgainOn')
    expect(event.after.proposal).not.toHaveProperty('checkAgainOn')
  })

  test('put anew with another day alone is another one', () => {
    const claim = granted(propose('2027-01-01')).after
    const anew = (checkAgainOn: string) =>
      decideProposalRevision(
        claim,
        needsSources.id,
        { ...needsSources, checkAgainOn },
        stampOf(journalist, 1),
      )
    expect(granted(anew('2027-01-01'))).toBeNull()
    expect(granted(anew('2027-01-02'))?.after.proposal?.checkAgainOn).toBe('2027-01-02')
    expect(fieldCodes(anew(today))).toEqual(['checkAgainOn not-in-future'])
  })

  test.each([
    ['2027-01-31', '2027-01-31'],
    ['٢٠٢٧-٠١-٣١', '2027-01-31'],
    ['', null],
    [null, null],
    [undefined, undefined],
  ])('%j is read as %j', (typed, read) => {
    const { id: _id, ...said } = needsSources
    expect(datedProposalInput.parse({ ...said, checkAgainOn: typed }).checkAgainOn).toBe(read)
  })

  test.each(['2027', '2027-01', '2027-02-29', '31.1.2027', 'soon', 20270131])('%j is no day', (typed) => {
    const { id: _id, ...said } = needsSources
    expect(datedProposalInput.safeParse({ ...said, checkAgainOn: typed }).success).toBe(false)
  })
})

describe('is due', () => {
  const day = '2027-03-16'
  const at = (moment: string) =>
    isDueAgain({ state: 'approved', proposal: { checkAgainOn: day } }, Date.parse(moment))

  test('from the first moment of its day', () => {
    expect(at('2027-03-15T23:59:59.999Z')).toBe(false)
    expect(at('2027-03-16T00:00:00Z')).toBe(true)
    expect(at('2030-01-01T00:00:00Z')).toBe(true)
  })

  test('as long as it stands', () => {
    const due = claimStates.filter((state) =>
      isDueAgain({ state, proposal: { checkAgainOn: day } }, Date.parse('2030-01-01')),
    )
    expect(due).toEqual(['approved'])
    expect(isDueAgain({ state: 'approved', proposal: {} }, Date.parse('2030-01-01'))).toBe(false)
    expect(isDueAgain({ state: 'approved', proposal: null }, Date.parse('2030-01-01'))).toBe(false)
  })

  test('among what is late', () => {
    const { proposal, ...claim } = approvedClaim()
    if (!proposal) throw new Error('nothing stands')
    const late = (checkAgainOn: string) =>
      passes(listedOf({ ...claim, proposal: { ...proposal, checkAgainOn } }), {
        ...showAll,
        assigned: 'late',
      })
    expect(late('1994-05-12')).toBe(true)
    expect(late('2999-12-31')).toBe(false)
  })
})
