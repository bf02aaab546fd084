import { describe, expect, test } from 'vitest'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import { decideReopening, reopenedBySystem } from '@/lib/domain/claim/reopening'
import { approvedClaim, editor, granted, openClaim, problemOf, stampOf } from '../../support/claims'

const stamp = stampOf(editor, 9)

describe('reopening', () => {
  test('takes an approval back, with a reason, and keeps what was decided', () => {
    const approved = approvedClaim()
    const { after, event } = granted(decideReopening(approved, 'A new census came out.', stamp))
    expect(after).toMatchObject({
      state: 'reopened',
      verdict: null,
      reopening: { cause: 'editor', reason: 'A new census came out.', ...stamp },
      decision: approved.decision,
      proposal: approved.proposal,
      version: approved.version + 1,
    })
    expect(event).toMatchObject({ action: 'claim-reopened', before: { state: 'approved', reopening: null } })
  })

  test.each(claimStates.filter((state) => state !== 'approved'))('refuses a claim that is %s', (state) => {
    expect(problemOf(decideReopening(openClaim({ state }), 'Why not.', stamp))).toEqual({
      code: 'wrong-state',
      state,
    })
    expect(reopenedBySystem(openClaim({ state }), 'claim-changed', stamp)).toEqual({})
  })
})

describe('withdrawing a claim', () => {
  test.each(claimStates.filter((state) => state !== 'withdrawn'))('is possible while it is %s', (state) => {
    const { after } = granted(decideWithdrawal(openClaim({ state }), 'Not checkable.', stamp))
    expect(after).toMatchObject({
      state: 'withdrawn',
      verdict: null,
      withdrawal: { reason: 'Not checkable.', ...stamp },
    })
  })

  test('leaves nothing of a verdict standing, and keeps what was proposed and decided', () => {
    const approved = approvedClaim()
    const { after, event } = granted(decideWithdrawal(approved, 'Not checkable.', stamp))
    expect(after).toMatchObject({ verdict: null, proposal: approved.proposal, decision: approved.decision })
    expect(event.before).toMatchObject({ state: 'approved', verdict: 'needs-sources', withdrawal: null })
  })

  test('happens once', () => {
    const gone = granted(decideWithdrawal(openClaim(), 'Not checkable.', stamp)).after
    expect(problemOf(decideWithdrawal(gone, 'Again.', stamp))).toEqual({
      code: 'wrong-state',
      state: 'withdrawn',
    })
  })
})
