import { describe, expect, test } from 'vitest'
import type { Claim } from '@/lib/domain/claim/claim'
import { type QueueLine, queueLineOf } from '@/lib/domain/claim/queue-line'
import { articleId, decisionId } from '@/lib/domain/ids'
import { editor, openClaim, piece, proposedClaim, uuid, withdrawn } from '../../support/claims'

const article = { id: articleId.parse(uuid(3)), title: 'The mayor', language: 'en' }

/** The line of a proposal; fails the test when there is none. */
function lineOf(claim: Claim, returned: Parameters<typeof queueLineOf>[1] = null): QueueLine {
  const line = queueLineOf({ article, claim }, returned)
  if (!line) throw new Error('no line')
  return line
}

function proposalOf({ proposal }: Claim) {
  if (!proposal) throw new Error('no proposal')
  return proposal
}

describe('a line of the queue', () => {
  test('counts evidence that stands, and origins that differ whatever their stance', () => {
    const evidence = [
      piece(1, 'supports', { origin: 'Reuters' }),
      piece(2, 'contradicts', { origin: ' reuters' }),
      piece(3, 'context', { url: 'https://example.org/a' }),
      piece(4, 'supports', {}, { withdrawal: withdrawn }),
    ]
    expect(lineOf(proposedClaim({ evidence }))).toMatchObject({ evidence: 3, origins: 2 })
    expect(lineOf(proposedClaim())).toMatchObject({ evidence: 0, origins: 0, returned: null })
  })

  test('is there only while a proposal waits', () => {
    expect(queueLineOf({ article, claim: openClaim() }, null)).toBeNull()
    expect(queueLineOf({ article, claim: { ...proposedClaim(), state: 'returned' } }, null)).toBeNull()
  })

  test('cuts long words between letters, not within one', () => {
    const quote = '𞤀'.repeat(300)
    expect(lineOf({ ...proposedClaim(), quote }).claim.quote).toBe(`${'𞤀'.repeat(240)}…`)
  })

  const before = proposedClaim({ evidence: [piece(1, 'supports')] })
  const at = '2026-11-22T07:00:00.000Z'
  const decision = { decision: 'return', reason: 'Not yet.', by: editor, at } as const
  const then = {
    proposal: proposalOf(before),
    decision: { id: decisionId.parse(uuid(6)), proposal: proposalOf(before).id, ...decision },
  }
  test.each<[string, (claim: Claim) => Claim, string[]]>([
    ['nothing', (claim) => claim, []],
    [
      'the verdict',
      (claim) => ({ ...claim, proposal: { ...proposalOf(claim), verdict: 'verified' } }),
      ['verdict'],
    ],
    [
      'the rationale',
      (claim) => ({ ...claim, proposal: { ...proposalOf(claim), rationale: 'Else.' } }),
      ['rationale'],
    ],
    [
      'what is missing',
      (claim) => ({ ...claim, proposal: { ...proposalOf(claim), reasons: ['circular'] } }),
      ['reasons'],
    ],
    [
      'an exception',
      (claim) => ({ ...claim, proposal: { ...proposalOf(claim), exception: 'The law itself.' } }),
      ['exception'],
    ],
    [
      'a rationale that was erased',
      (claim) => ({ ...claim, proposal: { ...proposalOf(claim), rationale: null } }),
      [],
    ],
    [
      'evidence',
      () => proposedClaim({ evidence: [piece(1, 'supports'), piece(2, 'context')] }),
      ['evidence'],
    ],
    [
      'details',
      () => proposedClaim({ evidence: [piece(1, 'supports')], claimant: 'The council' }),
      ['details'],
    ],
    ['words', () => proposedClaim({ evidence: [piece(1, 'supports')], quote: 'the mayor fled' }), ['words']],
  ])('says of a return what changed since: %s', (_, change, changed) => {
    expect(lineOf(change(before), then).returned).toEqual({ by: editor, at, changed })
  })
})
