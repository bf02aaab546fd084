import { describe, expect, test } from 'vitest'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decisionId } from '@/lib/domain/ids'
import {
  approvedClaim,
  editor,
  granted,
  journalist,
  type openClaim,
  piece,
  problemOf,
  proposedClaim,
  stampOf,
  uuid,
  withdrawn,
} from '../../support/claims'

const id = decisionId.parse(uuid(66))
const approve = (claim: ReturnType<typeof openClaim>, by = editor) =>
  decideApproval(claim, { id, reason: null }, stampOf(by, 6))
const giveBack = (claim: ReturnType<typeof openClaim>, by = editor) =>
  decideReturn(claim, { id, reason: 'Which census?' }, stampOf(by, 6))

describe('rule 3: the approver is never the proposer', () => {
  test('refuses an approval by who proposed', () => {
    expect(problemOf(approve(proposedClaim({}, editor)))).toEqual({
      code: 'forbidden',
      reason: 'own-proposal',
    })
  })

  test('takes one by anybody else', () => {
    expect(approve(proposedClaim({}, journalist)).ok).toBe(true)
  })

  test('lets a proposer’s return pass, for it approves nothing', () => {
    expect(granted(giveBack(proposedClaim({}, editor))).after.state).toBe('returned')
  })
})

describe('rule 4: an approval binds to the words and the evidence', () => {
  const evidence = [piece(1, 'supports'), piece(2, 'contradicts')]
  const proposed = proposedClaim({ evidence })
  const taken = (number: number) =>
    evidence.map((each, at) => (at === number ? { ...each, withdrawal: withdrawn } : each))
  const newer = evidence.map((each) => ({ ...each, version: 2 }))
  const figure = { value: '94', unit: null, territory: null, asOf: null, denominator: null }

  test.each([
    ['the words', { quote: 'the mayor did not resign' }],
    ['who says so', { claimant: 'Another agency' }],
    ['the date', { claimDate: '1920' }],
    ['the figure', { figure }],
    ['the weight', { central: true }],
    ['evidence that was added', { evidence: [...evidence, piece(3, 'context')] }],
    ['evidence that was withdrawn', { evidence: taken(0) }],
    ['evidence that was changed', { evidence: newer }],
  ])('refuses to approve once %s changed since the proposal', (_what, change) => {
    expect(problemOf(approve({ ...proposed, ...change }))).toEqual({ code: 'stale-proposal' })
  })

  test('approves what was judged, in whatever order the evidence comes', () => {
    expect(approve(proposed).ok).toBe(true)
    expect(approve({ ...proposed, evidence: [...evidence].reverse() }).ok).toBe(true)
  })

  test('does not mind a new kind, which is a label for sorting', () => {
    expect(approve({ ...proposed, kind: 'event' }).ok).toBe(true)
  })
})

describe('deciding', () => {
  const decided = claimStates.filter((state) => state !== 'proposed')

  test.each(decided)('refuses a claim that is %s', (state) => {
    const claim = { ...proposedClaim(), state }
    expect(problemOf(approve(claim))).toEqual({ code: 'wrong-state', state })
    expect(problemOf(giveBack(claim))).toEqual({ code: 'wrong-state', state })
  })

  test('an approval makes the proposed verdict the claim’s own', () => {
    const { after, event } = granted(approve(proposedClaim()))
    expect(after).toMatchObject({ state: 'approved', verdict: 'needs-sources', reopening: null, version: 3 })
    expect(after.decision).toMatchObject({
      id,
      decision: 'approve',
      by: editor,
      proposal: after.proposal?.id,
    })
    expect(event).toMatchObject({
      action: 'verdict-approved',
      before: { state: 'proposed', verdict: null, decision: null, version: 2 },
      after: { state: 'approved', verdict: 'needs-sources', version: 3 },
    })
  })

  test('a return keeps the proposal and says why', () => {
    const { after } = granted(giveBack(proposedClaim()))
    expect(after).toMatchObject({ state: 'returned', verdict: null })
    expect(after.decision).toMatchObject({ decision: 'return', reason: 'Which census?' })
    expect(after.proposal).toEqual(proposedClaim().proposal)
  })

  test('a claim is not approved twice', () => {
    expect(problemOf(approve(approvedClaim()))).toEqual({ code: 'wrong-state', state: 'approved' })
  })
})
