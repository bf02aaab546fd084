import { describe, expect, test } from 'vitest'
import { type ClaimProblem, conflictIn } from '@/components/claim/claim-conflict'
import { differencesOf } from '@/components/history/changes'
import { editor, openClaim, piece, proposalOf, proposedClaim, stampOf } from '../support/claims'

const refused = (code: ClaimProblem['code'], current?: ClaimProblem['current']): ClaimProblem => ({
  ...{ status: 409, code, errors: [] },
  ...(current === undefined ? {} : { current }),
})

describe('what somebody else changed is read from a refusal', () => {
  const seen = openClaim()
  const now = openClaim({ version: 2, claimant: 'The agency' })

  test('of a claim, and of evidence with its claim', () => {
    expect(conflictIn(refused('stale', now), seen)).toEqual({ seen, now, again: true })
    const onClaim = { ...piece(1, 'supports'), claim: now }
    expect(conflictIn(refused('stale', onClaim), seen)).toEqual({ seen, now, again: true })
  })

  test('also where it is not known any more what was seen', () => {
    expect(conflictIn(refused('stale', now), null)).toEqual({ seen: null, now, again: true })
  })

  test('and a step that the state no longer allows cannot be tried again as it is', () => {
    expect(conflictIn(refused('wrong-state', now), seen)).toMatchObject({ again: false })
    expect(conflictIn(refused('stale-proposal', now), seen)).toMatchObject({ again: true })
  })

  test('nobody changed what stands as it was seen', () => {
    expect(conflictIn(refused('stale-proposal', seen), seen)).toBeNull()
    expect(conflictIn(refused('forbidden'), seen)).toBeNull()
  })
})

describe('what differs is told with both sides', () => {
  const seen = proposedClaim()

  test('of a new proposal: verdict’s words, reasons and exception', () => {
    const proposal = { ...proposalOf('verified', { rationale: 'The minutes.', exception: 'One is enough.' }) }
    const now = { ...seen, proposal: { ...proposal, boundTo: seen.proposal?.boundTo, ...stampOf(editor) } }
    expect(differencesOf(seen, now)).toEqual([
      { field: 'rationale', before: 'Because.', after: 'The minutes.' },
      { field: 'reasons', before: ['citation-needed'], after: null },
      { field: 'exception', before: null, after: 'One is enough.' },
    ])
  })

  test('of a state, and of what went with it', () => {
    const withdrawal = { reason: 'A duplicate.', ...stampOf(editor) }
    expect(differencesOf(seen, { ...seen, state: 'withdrawn', withdrawal })).toEqual([
      { field: 'reason', before: null, after: 'A duplicate.' },
      { field: 'state', before: 'proposed', after: 'withdrawn' },
    ])
  })

  test('of a claim that is as it was, nothing', () => expect(differencesOf(seen, { ...seen })).toEqual([]))

  test('and of one that nobody saw before, what it says now', () => {
    expect(differencesOf(null, openClaim({ claimant: 'The agency' }))).toMatchObject([
      { field: 'quote', before: undefined, after: 'the mayor resigned' },
      { field: 'kind', before: undefined },
      { field: 'claimant', before: undefined, after: 'The agency' },
    ])
  })
})
