import { describe, expect, test } from 'vitest'
import type { Basis } from '@/lib/domain/claim/basis'
import { decideBasis, decideBasisWithdrawal, missingBelow, shakeOf } from '@/lib/domain/claim/basis-decision'
import type { Claim } from '@/lib/domain/claim/claim'
import { decideApproval } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { basisId, claimId, decisionId } from '@/lib/domain/ids'
import { noStrictRules } from '@/lib/domain/newsroom/strict-rules'
import {
  editor,
  granted,
  journalist,
  openClaim,
  piece,
  problemOf,
  proposalOf,
  stampOf,
} from '../../support/claims'

const id = basisId.parse('22222222-2222-4222-8222-222222222222')
const basis = { id, isCircle: false }
const claim = openClaim({ evidence: [piece(1, 'supports')] })
const base = (verdict: Claim['verdict'], number = 3) =>
  openClaim({
    ...{ id: claimId.parse(`11111111-1111-4111-8111-11111111111${number}`), number, verdict },
    state: verdict ? 'approved' : 'open',
  })
const below = (...verdicts: Claim['verdict'][]) =>
  verdicts.map((verdict, at) => ({ claim: base(verdict, at + 1) }))
const by = stampOf(journalist)

test('that a claim rests on another is told with both, and changes neither', () => {
  const { after, event } = granted(decideBasis(claim, base(null), [], basis, by)) ?? {}
  expect(after).toEqual({ id, ...by })
  expect(event).toEqual({
    action: 'basis-added',
    claim: { id: claim.id, number: 7 },
    before: null,
    after: { basis: { id, claim: base(null).id, number: 3, article: claim.article, withdrawn: null } },
  })
  expect(decideBasis(claim, base(null), [{ claim: base(null) }], basis, by)).toEqual({
    ok: true,
    value: null,
  })
})

test.each([
  ['unknown-claim', claim, null, false],
  ['rests-in-circle', claim, claim, false],
  ['rests-in-circle', claim, base(null), true],
])('a claim does not rest on what would be %s', (code, resting, other, isCircle) => {
  expect(problemOf(decideBasis(resting, other, [], { id, isCircle }, by))).toMatchObject({
    errors: [{ path: 'claim', code }],
  })
})

describe('a disputed claim is never all below a verified one:', () => {
  test.each([
    ['verified', ['disputed'], true],
    ['verified', ['disputed', 'disputed'], true],
    ['verified', ['disputed', 'verified'], false],
    ['verified', ['disputed', null], false],
    ['verified', [], false],
    ['disputed', ['disputed'], false],
    ['needs-sources', ['disputed'], false],
  ] as const)('%s on %j is refused: %s', (verdict, verdicts, refused) => {
    expect(missingBelow(verdict, below(...verdicts)).length > 0).toBe(refused)
  })

  const onDisputed = [basisOn(base('disputed'))]

  test('not when it is proposed', () => {
    const input = proposalOf('verified')
    expect(granted(decideProposal(claim, input, by)).after.state).toBe('proposed')
    expect(problemOf(decideProposal(claim, input, by, noStrictRules, onDisputed))).toMatchObject({
      errors: [{ path: 'verdict', code: 'rests-on-disputed' }],
    })
  })

  test('not when it is approved', () => {
    const proposed = granted(decideProposal(claim, proposalOf('verified'), by)).after
    const input = { id: decisionId.parse('33333333-3333-4333-8333-333333333333'), reason: null }
    expect(granted(decideApproval(proposed, input, stampOf(editor))).after.verdict).toBe('verified')
    expect(
      problemOf(decideApproval(proposed, input, stampOf(editor), noStrictRules, onDisputed)),
    ).toMatchObject({
      errors: [{ path: 'verdict', code: 'rests-on-disputed' }],
    })
  })

  test('not when a claim that is verified is to rest on it, or would be left with it', () => {
    const verified = { ...claim, state: 'approved', verdict: 'verified' } as const
    expect(problemOf(decideBasis(verified, base('disputed'), [], basis, by))).toMatchObject({
      errors: [{ path: 'claim', code: 'rests-on-disputed' }],
    })
    expect(decideBasis(verified, base('disputed', 4), below('verified'), basis, by).ok).toBe(true)
    expect(problemOf(decideBasisWithdrawal(verified, { id }, below('disputed'), by))).toMatchObject({
      errors: [{ path: 'basis', code: 'rests-on-disputed' }],
    })
    expect(decideBasisWithdrawal(verified, { id }, [], by).ok).toBe(true)
  })
})

test.each([
  ['disputed', { state: 'approved', verdict: 'disputed' }],
  ['reopened', { state: 'reopened', verdict: null }],
  ['withdrawn', { state: 'withdrawn', verdict: null }],
  [null, { state: 'approved', verdict: 'verified' }],
  [null, { state: 'approved', verdict: 'needs-sources' }],
  [null, { state: 'open', verdict: null }],
  [null, { state: 'proposed', verdict: null }],
] as const)('a base is shaken (%s) by what it is: %j', (shaken, as) => {
  expect(shakeOf(as)).toBe(shaken)
})

/** A basis as the list of a claim has it. */
function basisOn(other: Claim): Basis {
  const article = { id: claim.article, title: 'The mayor', language: 'en' }
  return { id, claim: other, article, shaken: shakeOf(other), ...by }
}
