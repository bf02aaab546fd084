import { describe, expect, test } from 'vitest'
import { isVoided } from '@/lib/domain/claim/binding'
import type { Claim } from '@/lib/domain/claim/claim'
import { decideUnmarking, wasMarkedByMistake } from '@/lib/domain/claim/claim-withdrawal'
import { decideProposalRevision } from '@/lib/domain/claim/proposal-revision'
import { decideProposalWithdrawal } from '@/lib/domain/claim/proposal-withdrawal'
import { decideReopening } from '@/lib/domain/claim/reopening'
import { decideReturnWithdrawal } from '@/lib/domain/claim/return-withdrawal'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import { decisionId, proposalId } from '@/lib/domain/ids'
import { raised } from '@/lib/domain/newsroom/versions'
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

const next = { ...needsSources, id: proposalId.parse(uuid(77)), rationale: 'Put anew.' }
const onReturn = { id: decisionId.parse(uuid(78)), reason: 'Who says so?' }

function waiting(claim: Claim) {
  if (!claim.proposal) throw new Error('nothing waits')
  return claim.proposal
}

function returned(claim = proposedClaim()): Claim {
  return granted(decideReturn(claim, onReturn, stampOf(editor))).after
}

describe('a proposal put anew', () => {
  test('is another one in its place, so that an approval of what was read before is refused', () => {
    const claim = proposedClaim()
    const read = waiting(claim).id
    const change = granted(decideProposalRevision(claim, read, next, stampOf(journalist)))
    expect(change?.event).toMatchObject({
      action: 'proposal-revised',
      before: { proposal: { id: read } },
      after: { proposal: { id: next.id, by: journalist.id }, version: claim.version + 1 },
    })
    expect(change?.after).toMatchObject({
      state: 'proposed',
      proposal: { id: next.id, rationale: 'Put anew.' },
    })
    const decided = change && decideApproval(change.after, { ...onReturn, proposal: read }, stampOf(editor))
    expect(decided && problemOf(decided)).toEqual({ code: 'stale-proposal' })
  })

  test('binds to what the claim is now, be it that the old one does not any more', () => {
    const claim = proposedClaim({ evidence: [piece(1, 'supports')] })
    const changed: Claim = { ...claim, evidence: [...claim.evidence, piece(2, 'context')] }
    expect([isVoided(claim), isVoided(changed)]).toEqual([false, true])
    const again = granted(
      decideProposalRevision(changed, waiting(claim).id, next, stampOf(journalist)),
    )?.after
    expect(again && isVoided(again)).toBe(false)
  })

  test('changes nothing when it says the same of the same', () => {
    const claim = proposedClaim()
    const { id, verdict, rationale, reasons, exception } = waiting(claim)
    const same = { verdict, rationale: rationale ?? '', reasons, exception, id: next.id }
    expect(decideProposalRevision(claim, id, same, stampOf(journalist))).toEqual({ ok: true, value: null })
  })

  test.each([
    ['by somebody else', proposedClaim(), editor, { code: 'forbidden', reason: 'needs-proposer' }],
    ['on an approved claim', approvedClaim(), journalist, { code: 'wrong-state', state: 'approved' }],
    ['on an open claim', openClaim(), journalist, { code: 'wrong-state', state: 'open' }],
    [
      'of lost words',
      { ...proposedClaim(), placement: 'lost' as const },
      journalist,
      { code: 'wrong-state', state: 'lost' },
    ],
  ] as const)('is refused %s', (_, claim, by, problem) => {
    const read = claim.proposal?.id ?? next.id
    expect(problemOf(decideProposalRevision(claim, read, next, stampOf(by)))).toEqual(problem)
  })

  test('is refused for one that waits no more, and while something is missing', () => {
    const claim = proposedClaim()
    expect(problemOf(decideProposalRevision(claim, next.id, next, stampOf(journalist)))).toEqual({
      code: 'stale-proposal',
    })
    const bare = { ...next, reasons: [] }
    expect(
      problemOf(decideProposalRevision(claim, waiting(claim).id, bare, stampOf(journalist))),
    ).toMatchObject({
      code: 'invalid',
    })
  })
})

describe('a proposal pulled back', () => {
  const pull = (claim: Claim, earlier: Parameters<typeof decideProposalWithdrawal>[2]['earlier'] = null) =>
    decideProposalWithdrawal(claim, waiting(claim).id, { reason: 'Too soon.', earlier }, stampOf(journalist))

  test('leaves a claim open on which nothing else was put forward', () => {
    const { after, event } = granted(pull(proposedClaim()))
    expect(after).toMatchObject({ state: 'open', proposal: null, decision: null })
    expect(event).toMatchObject({
      action: 'proposal-withdrawn',
      after: { proposal: null, state: 'open', pullBack: { reason: { text: 'Too soon.' } } },
    })
  })

  test('leaves a claim returned that was, with that proposal and its reason', () => {
    const before = returned()
    const again = granted(decideProposal(before, next, stampOf(journalist))).after
    const earlier = before.proposal &&
      before.decision && { proposal: before.proposal, decision: before.decision }
    const { after } = granted(pull(again, earlier))
    expect(after).toEqual({ ...before, ...raised(again) })
  })

  test('leaves a claim reopened that was', () => {
    const before = granted(decideReopening(approvedClaim(), 'Look again.', stampOf(editor))).after
    const again = granted(decideProposal(before, next, stampOf(journalist))).after
    const earlier = before.proposal &&
      before.decision && { proposal: before.proposal, decision: before.decision }
    expect(granted(pull(again, earlier)).after).toEqual({ ...before, ...raised(again) })
  })

  test('is for whoever made it, while it waits', () => {
    const claim = proposedClaim()
    const said = { reason: null, earlier: null }
    expect(problemOf(decideProposalWithdrawal(claim, waiting(claim).id, said, stampOf(editor)))).toEqual({
      code: 'forbidden',
      reason: 'needs-proposer',
    })
    expect(problemOf(decideProposalWithdrawal(claim, next.id, said, stampOf(journalist)))).toEqual({
      code: 'stale-proposal',
    })
    expect(problemOf(pull(returned()))).toEqual({ code: 'wrong-state', state: 'returned' })
  })
})

describe('a return taken back', () => {
  test('makes the very same proposal wait again', () => {
    const before = proposedClaim()
    const claim = returned(before)
    const { after, event } = granted(
      decideReturnWithdrawal(claim, onReturn.id, claim.version, stampOf(editor)),
    )
    expect(after).toEqual({ ...before, ...raised(claim) })
    expect(event).toMatchObject({ action: 'return-withdrawn', before: { state: 'returned' } })
  })

  test('is for the same editor, while nothing has happened since', () => {
    const claim = returned()
    const other = { ...editor, id: journalist.id }
    expect(problemOf(decideReturnWithdrawal(claim, onReturn.id, claim.version, stampOf(other)))).toEqual({
      code: 'forbidden',
      reason: 'needs-decider',
    })
    expect(problemOf(decideReturnWithdrawal(claim, onReturn.id, claim.version - 1, stampOf(editor)))).toEqual(
      {
        code: 'stale',
      },
    )
    const again = granted(decideProposal(claim, next, stampOf(journalist))).after
    expect(problemOf(decideReturnWithdrawal(again, onReturn.id, claim.version, stampOf(editor)))).toEqual({
      code: 'wrong-state',
      state: 'proposed',
    })
    expect(problemOf(decideReturnWithdrawal(approvedClaim(), onReturn.id, 3, stampOf(editor)))).toMatchObject(
      { state: 'approved' },
    )
  })
})

describe('a claim that nobody meant to mark', () => {
  test('is withdrawn under a code, with no reason to erase', () => {
    const { after, event } = granted(decideUnmarking(openClaim(), false, stampOf(journalist)))
    expect(after.withdrawal).toMatchObject({ code: 'marked-by-mistake', reason: null })
    expect(wasMarkedByMistake(after)).toBe(true)
    expect(event).toMatchObject({
      action: 'claim-withdrawn',
      after: { withdrawal: { code: 'marked-by-mistake', reason: null, by: journalist.id } },
    })
  })

  test('has never had a verdict put forward, not even one that was pulled back', () => {
    expect(problemOf(decideUnmarking(proposedClaim(), true, stampOf(journalist)))).toMatchObject({
      state: 'proposed',
    })
    expect(problemOf(decideUnmarking(openClaim(), true, stampOf(journalist)))).toMatchObject({
      state: 'proposed',
    })
  })
})
