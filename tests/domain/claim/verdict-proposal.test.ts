import { describe, expect, test } from 'vitest'
import { claimStates } from '@/lib/domain/claim/claim-codes'
import { decideProposal, mayBeProposed, missingFor } from '@/lib/domain/claim/verdict-proposal'
import {
  approvedClaim,
  editor,
  fieldCodes,
  granted,
  journalist,
  needsSources,
  openClaim,
  piece,
  problemOf,
  proposalOf,
  proposedClaim,
  stampOf,
  withdrawn,
} from '../../support/claims'

function propose(claim: ReturnType<typeof openClaim>, input = needsSources) {
  return decideProposal(claim, input, stampOf(journalist, 5))
}

describe('rule 1: what a verdict needs', () => {
  test('verified needs evidence that supports', () => {
    const verified = proposalOf('verified')
    expect(fieldCodes(propose(openClaim(), verified))).toEqual(['verdict needs-supporting-evidence'])
    for (const stance of ['contradicts', 'context'] as const) {
      expect(propose(openClaim({ evidence: [piece(1, stance)] }), verified).ok).toBe(false)
    }
    expect(propose(openClaim({ evidence: [piece(1, 'supports')] }), verified).ok).toBe(true)
  })

  test('disputed needs evidence that contradicts', () => {
    const disputed = proposalOf('disputed')
    expect(fieldCodes(propose(openClaim(), disputed))).toEqual(['verdict needs-contradicting-evidence'])
    const supported = openClaim({ evidence: [piece(1, 'supports'), piece(2, 'supports')] })
    expect(propose(supported, disputed).ok).toBe(false)
    expect(propose(openClaim({ evidence: [piece(1, 'contradicts')] }), disputed).ok).toBe(true)
  })

  test('disputed takes two pieces that conflict', () => {
    const conflict = openClaim({ evidence: [piece(1, 'supports'), piece(2, 'contradicts')] })
    expect(propose(conflict, proposalOf('disputed')).ok).toBe(true)
  })

  test('needs sources needs a reason code, and no evidence', () => {
    expect(fieldCodes(propose(openClaim(), proposalOf('needs-sources')))).toEqual([
      'reasons needs-reason-code',
    ])
    expect(propose(openClaim(), needsSources).ok).toBe(true)
  })

  test('evidence that was withdrawn counts for nothing', () => {
    const taken = { withdrawal: withdrawn }
    const supported = openClaim({ evidence: [piece(1, 'supports', {}, taken)] })
    const contradicted = openClaim({ evidence: [piece(1, 'contradicts', {}, taken)] })
    expect(propose(supported, proposalOf('verified')).ok).toBe(false)
    expect(propose(contradicted, proposalOf('disputed')).ok).toBe(false)
  })
})

describe('rule 2: a central claim needs two independent origins, or a written exception', () => {
  const central = (...sources: Parameters<typeof piece>[2][]) => ({
    central: true,
    evidence: sources.map((of, index) => piece(index, 'supports', of)),
  })

  test('two origins are enough, one is not', () => {
    const one = central({ url: 'https://one.example/a' })
    const two = central({ url: 'https://one.example/a' }, { url: 'https://two.example/b' })
    expect(missingFor(one, proposalOf('verified'))).toEqual([
      { path: 'exception', code: 'needs-two-origins' },
    ])
    expect(missingFor(two, proposalOf('verified'))).toEqual([])
  })

  test('many links that repeat one wire copy are one origin', () => {
    const copies = central(
      { url: 'https://one.example/a', origin: 'Reuters' },
      { url: 'https://two.example/b', origin: 'reuters' },
      { url: 'https://three.example/c', origin: ' REUTERS ' },
    )
    expect(missingFor(copies, proposalOf('verified'))).toHaveLength(1)
  })

  test('an origin whose evidence was withdrawn, or does not support, is not counted', () => {
    const supporting = piece(1, 'supports', { origin: 'Reuters' })
    const claim = (other: ReturnType<typeof piece>) => ({ central: true, evidence: [supporting, other] })
    const gone = piece(2, 'supports', { origin: 'AFP' }, { withdrawal: withdrawn })
    const against = piece(2, 'contradicts', { origin: 'AFP' })
    expect(missingFor(claim(gone), proposalOf('verified'))).toHaveLength(1)
    expect(missingFor(claim(against), proposalOf('verified'))).toHaveLength(1)
    expect(missingFor(claim(piece(2, 'supports', { origin: 'AFP' })), proposalOf('verified'))).toEqual([])
  })

  test('a written exception stands in for the second origin, not for the first', () => {
    const exception = { exception: 'The only register there is.' }
    expect(missingFor(central({}), proposalOf('verified', exception))).toEqual([])
    expect(missingFor(central(), proposalOf('verified', exception))).toHaveLength(1)
  })

  test('a claim that is not central needs one', () => {
    expect(missingFor({ ...central({}), central: false }, proposalOf('verified'))).toEqual([])
  })

  test('needs sources and disputed need no second origin', () => {
    const claim = { central: true, evidence: [piece(1, 'contradicts')] }
    expect(missingFor(claim, proposalOf('disputed'))).toEqual([])
    expect(missingFor(claim, needsSources)).toEqual([])
  })
})

describe('proposing', () => {
  test.each([
    ['open', true],
    ['returned', true],
    ['reopened', true],
    ['approved', false],
    ['withdrawn', false],
  ] as const)('is possible for a claim that is %s: %s', (state, possible) => {
    expect(propose(openClaim({ state })).ok).toBe(possible)
    expect(mayBeProposed(openClaim({ state }))).toBe(possible)
  })

  test('knows every state', () => {
    expect(claimStates).toHaveLength(6)
  })

  test('pushes nobody’s proposal aside while it still fits', () => {
    expect(problemOf(propose(proposedClaim()))).toEqual({ code: 'wrong-state', state: 'proposed' })
  })

  test('replaces a proposal that no longer fits what it judged', () => {
    const outdated = { ...proposedClaim(), evidence: [piece(1, 'contradicts')] }
    const { after } = granted(propose(outdated, proposalOf('disputed')))
    expect(after.proposal).toMatchObject({ verdict: 'disputed', by: journalist })
  })

  test('binds to the words, to what fixes their meaning and to the standing evidence', () => {
    const evidence = [
      piece(2, 'supports', {}, { version: 3 }),
      piece(1, 'context', {}, { withdrawal: withdrawn }),
    ]
    const claim = openClaim({ evidence, claimant: 'The agency', central: false, claimDate: '1921' })
    expect(granted(propose(claim)).after.proposal?.boundTo).toEqual({
      quote: 'the mayor resigned',
      claimant: 'The agency',
      claimDate: '1921',
      central: false,
      figure: null,
      calculation: null,
      evidence: [{ id: evidence[0]?.id, version: 3 }],
    })
  })

  test('leaves the decision on the last proposal behind', () => {
    const reopened = { ...approvedClaim(), state: 'reopened' as const, verdict: null }
    const { after } = granted(decideProposal(reopened, needsSources, stampOf(editor, 8)))
    expect(after).toMatchObject({ state: 'proposed', decision: null, verdict: null, version: 4 })
  })
})
