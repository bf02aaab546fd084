import { expect, test } from 'vitest'
import type { Anchoring } from '@/lib/domain/anchoring/anchoring'
import { carryClaim, quoted } from '@/lib/domain/article/claim-carrying'
import { driftOf } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { waitsForPlace } from '@/lib/domain/claim/claim-placing'
import { decideRestoration } from '@/lib/domain/claim/claim-restoration'
import { decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import {
  decideAttachment,
  decideEvidenceRestoration,
  decideEvidenceWithdrawal,
} from '@/lib/domain/claim/evidence-change'
import { decideReopening } from '@/lib/domain/claim/reopening'
import { decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { decisionId } from '@/lib/domain/ids'
import { raised } from '@/lib/domain/newsroom/versions'
import { mayRestore } from '@/lib/domain/policy'
import {
  approvedClaim,
  editor,
  granted,
  journalist,
  needsSources,
  openClaim,
  piece,
  problemOf,
  proposedClaim,
  stampOf,
  uuid,
} from '../../support/claims'

const reasonId = decisionId.parse(uuid(9))
const returnedClaim = () =>
  granted(decideReturn(proposedClaim(), { id: reasonId, reason: 'Why?' }, stampOf(editor, 3))).after
const reopenedClaim = () => granted(decideReopening(approvedClaim(), 'New facts.', stampOf(editor, 4))).after
const proposedAgain = () =>
  granted(decideProposal(reopenedClaim(), needsSources, stampOf(journalist, 5))).after

const withdraw = (claim: Claim) =>
  granted(decideWithdrawal(claim, 'A duplicate.', stampOf(journalist, 10))).after
const restore = (claim: Claim) => granted(decideRestoration(claim, 'It is none.', stampOf(editor, 11))).after

test.each([
  ['open', openClaim(), 'open'],
  ['proposed', proposedClaim(), 'proposed'],
  ['returned', returnedClaim(), 'returned'],
  ['reopened', reopenedClaim(), 'reopened'],
  ['proposed anew after it was reopened', proposedAgain(), 'proposed'],
  ['approved', approvedClaim(), 'reopened'],
] as const)('a claim that was %s comes back with all it had', (_, claim, state) => {
  const back = restore(withdraw(claim))
  expect(back).toEqual({
    ...claim,
    state,
    verdict: null,
    reopening: claim.state === 'approved' ? expect.anything() : claim.reopening,
    restoration: { reason: 'It is none.', ...stampOf(editor, 11) },
    ...raised(raised(claim)),
  })
})

test('what stood approved is not approved again by a restoration, and says why', () => {
  expect(restore(withdraw(approvedClaim()))).toMatchObject({
    decision: { decision: 'approve' },
    reopening: { cause: 'claim-restored', reason: null, by: editor },
  })
})

test('a claim can be withdrawn and restored any number of times', () => {
  const twice = restore(withdraw(restore(withdraw(proposedClaim()))))
  expect([twice.state, twice.withdrawal]).toEqual(['proposed', null])
  expect(withdraw(twice).restoration).toBeNull()
})

test('the entry tells the claim as it was and became, with the reason', () => {
  const { event } = granted(decideRestoration(withdraw(openClaim()), 'It is none.', stampOf(editor, 11)))
  expect(event).toMatchObject({
    action: 'claim-restored',
    before: { state: 'withdrawn', withdrawal: { reason: { text: 'A duplicate.' } }, restoration: null },
    after: {
      state: 'open',
      withdrawal: null,
      restoration: { reason: { text: 'It is none.' }, by: editor.id },
    },
  })
})

test('only what is withdrawn can be restored', () => {
  expect(problemOf(decideRestoration(approvedClaim(), 'Why not.', stampOf(editor)))).toEqual({
    code: 'wrong-state',
    state: 'approved',
  })
  const claim = openClaim({ evidence: [piece(1, 'supports')] })
  const standing = piece(1, 'supports')
  expect(problemOf(decideEvidenceRestoration(claim, standing, 'So.', stampOf(editor)))).toEqual({
    code: 'wrong-state',
    state: 'standing',
  })
})

const astray: [Claim['placement'], Anchoring][] = [
  [
    'ambiguous',
    {
      kind: 'ambiguous',
      candidates: [
        { start: 0, end: 18 },
        { start: 20, end: 38 },
      ],
    },
  ],
  ['lost', { kind: 'lost' }],
]
test.each(astray)(
  'a claim whose words became %s while it was withdrawn waits for a place again',
  (placement, anchoring) => {
    const text = 'the mayor resigned, the mayor resigned'
    const gone = carryClaim(withdraw(proposedClaim()), quoted(text, anchoring), 2, stampOf(editor, 10)).after
    expect(waitsForPlace(gone)).toBe(false)
    const back = restore(gone)
    expect(back).toMatchObject({ state: 'proposed', placement, revision: 1 })
    expect(waitsForPlace(back)).toBe(true)
  },
)

test('a proposal whose words changed while the claim was withdrawn no longer binds when it is back', () => {
  const text = 'On Monday, the mayor stayed, they say.'
  const anchoring = { kind: 'changed' as const, range: { start: 11, end: 27 }, quote: 'the mayor stayed' }
  const carried = carryClaim(withdraw(proposedClaim()), quoted(text, anchoring), 2, stampOf(editor, 10)).after
  const back = restore(carried)
  expect([back.state, back.quote]).toEqual(['proposed', 'the mayor stayed'])
  expect(driftOf(back)).toEqual(['words'])
})

test('evidence that is restored takes an approval away that did without it, and a waiting proposal drifts', () => {
  const [first] = [piece(1, 'supports')]
  const withdrawn = granted(
    decideEvidenceWithdrawal(openClaim({ evidence: [first] }), first, 'Misread.', stampOf(journalist)),
  ).after
  const { evidence } = withdrawn
  const [gone] = evidence
  if (!gone) throw new Error('the piece is gone')
  const back = (claim: Claim) =>
    granted(decideEvidenceRestoration(claim, gone, 'Read right.', stampOf(editor, 12)))
  expect(back(approvedClaim({ evidence })).after).toMatchObject({
    state: 'reopened',
    verdict: null,
    reopening: { cause: 'evidence-restored', reason: null },
    evidence: [{ id: first.id, withdrawal: null, restoration: { reason: 'Read right.' }, version: 3 }],
  })
  const waiting = back(proposedClaim({ evidence })).after
  expect([waiting.state, driftOf(waiting)]).toEqual(['proposed', ['evidence']])
  expect(back(proposedClaim({ evidence })).event).toMatchObject({
    action: 'evidence-restored',
    before: { evidence: { withdrawal: { by: journalist.id } } },
    after: { evidence: { withdrawal: null, restoration: { by: editor.id } } },
  })
})

test('evidence of a withdrawn claim waits until the claim is back', () => {
  const claim = granted(decideAttachment(openClaim(), { ...piece(1, 'supports') }, stampOf(journalist))).after
  const [attached] = claim.evidence
  if (!attached) throw new Error('nothing is attached')
  const without = granted(decideEvidenceWithdrawal(claim, attached, 'Misread.', stampOf(journalist))).after
  const [gone = attached] = without.evidence
  const refused = decideEvidenceRestoration(withdraw(without), gone, 'So.', stampOf(editor))
  expect(problemOf(refused)).toEqual({ code: 'wrong-state', state: 'withdrawn' })
})

test('whoever withdrew may restore, and an editor; nobody else', () => {
  const claim = withdraw(openClaim())
  const other = { id: editor.id, role: 'journalist' } as const
  expect(mayRestore({ id: journalist.id, role: 'journalist' }, claim)).toEqual({ allowed: true })
  expect(mayRestore({ ...other, role: 'editor' }, claim)).toEqual({ allowed: true })
  expect(mayRestore({ ...other, role: 'admin' }, claim)).toEqual({ allowed: true })
  expect(mayRestore(other, claim)).toEqual({ allowed: false, reason: 'needs-withdrawer' })
  // Who was a journalist then, and is a reader now, changes nothing any more.
  expect(mayRestore({ id: journalist.id, role: 'reader' }, claim)).toEqual({
    allowed: false,
    reason: 'needs-journalist',
  })
})
