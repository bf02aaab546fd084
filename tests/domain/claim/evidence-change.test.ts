import { describe, expect, test } from 'vitest'
import {
  decideAttachment,
  decideEvidenceChange,
  decideEvidenceWithdrawal,
} from '@/lib/domain/claim/evidence-change'
import {
  approvedClaim,
  editor,
  granted,
  openClaim,
  piece,
  problemOf,
  proposedClaim,
  source,
  stampOf,
  withdrawn,
} from '../../support/claims'

const stamp = stampOf(editor, 9)
const first = piece(1, 'supports')
const attach = (claim: ReturnType<typeof openClaim>) => {
  const { id, stance, quote, locator, translation } = piece(2, 'contradicts')
  return decideAttachment(claim, { id, stance, quote, locator, translation, source: source() }, stamp)
}
const change = (claim: ReturnType<typeof openClaim>, patch: Parameters<typeof decideEvidenceChange>[2]) =>
  decideEvidenceChange(claim, first, patch, stamp)
const takeBack = (claim: ReturnType<typeof openClaim>, of = first) =>
  decideEvidenceWithdrawal(claim, of, 'Misread.', stamp)

describe('rule 4: an approval falls away when the evidence changes', () => {
  const approved = approvedClaim({ evidence: [first] })

  test.each([
    ['evidence-attached', () => granted(attach(approved))],
    ['evidence-changed', () => granted(change(approved, { stance: 'context' }))],
    ['evidence-withdrawn', () => granted(takeBack(approved))],
  ] as const)('%s', (cause, step) => {
    const changed = step()
    expect(changed?.after).toMatchObject({
      state: 'reopened',
      verdict: null,
      reopening: { cause, reason: null, ...stamp },
      proposal: approved.proposal,
      decision: approved.decision,
      version: approved.version + 1,
    })
    expect(changed?.event).toMatchObject({
      action: cause,
      before: { state: 'approved', verdict: 'needs-sources', reopening: null },
      after: { state: 'reopened', verdict: null, reopening: { cause, by: editor.id } },
    })
  })

  test('a save that changes nothing leaves the approval alone', () => {
    const { stance, quote, locator, translation, source: same } = first
    expect(granted(change(approved, {}))).toBeNull()
    expect(granted(change(approved, { stance, quote, locator, translation, source: same }))).toBeNull()
  })

  test.each([
    ['open', openClaim({ evidence: [first] })],
    ['proposed', proposedClaim({ evidence: [first] })],
  ])('a claim that is %s stays so', (state, claim) => {
    expect(granted(attach(claim)).after.state).toBe(state)
    expect(granted(change(claim, { stance: 'context' }))?.after.state).toBe(state)
    expect(granted(takeBack(claim)).after.state).toBe(state)
  })
})

describe('attaching evidence', () => {
  test('adds one piece behind the others, and records that piece alone', () => {
    const { after, event } = granted(attach(openClaim({ evidence: [first] })))
    expect(after.evidence.map(({ id }) => id)).toEqual([first.id, piece(2, 'supports').id])
    expect(after.evidence[1]).toMatchObject({ version: 1, withdrawal: null, createdBy: editor })
    expect(event.before).toEqual({ version: 1, evidence: null })
    expect(event.after).toMatchObject({ version: 2, evidence: { stance: 'contradicts', version: 1 } })
  })

  test('refuses a claim that was withdrawn', () => {
    expect(problemOf(attach(openClaim({ state: 'withdrawn' })))).toEqual({
      code: 'wrong-state',
      state: 'withdrawn',
    })
  })
})

describe('changing evidence', () => {
  test('keeps what the patch does not name, empties what it says is null, and counts the version up', () => {
    const changed = granted(change(openClaim({ evidence: [first] }), { locator: null, quote: 'He left.' }))
    expect(changed?.after.evidence[0]).toEqual({ ...first, locator: null, quote: 'He left.', version: 2 })
  })

  test('touches no other piece', () => {
    const other = piece(2, 'context')
    const changed = granted(change(openClaim({ evidence: [first, other] }), { stance: 'context' }))
    expect(changed?.after.evidence[1]).toBe(other)
  })

  test('refuses evidence, and claims, that were withdrawn', () => {
    const gone = { ...first, withdrawal: withdrawn }
    const claim = openClaim({ evidence: [gone] })
    expect(problemOf(decideEvidenceChange(claim, gone, { stance: 'context' }, stamp)).code).toBe(
      'wrong-state',
    )
    expect(problemOf(takeBack(claim, gone)).code).toBe('wrong-state')
    expect(problemOf(takeBack(openClaim({ state: 'withdrawn' }))).code).toBe('wrong-state')
    expect(problemOf(change(openClaim({ state: 'withdrawn' }), { stance: 'context' })).code).toBe(
      'wrong-state',
    )
  })
})

test('evidence that is taken back stays to be read, with who took it back and why', () => {
  const { after, event } = granted(takeBack(openClaim({ evidence: [first] })))
  expect(after.evidence).toEqual([{ ...first, version: 2, withdrawal: { reason: 'Misread.', ...stamp } }])
  expect(event.before).toMatchObject({ evidence: { withdrawal: null, version: 1 } })
  expect(event.after).toMatchObject({ evidence: { withdrawal: { by: editor.id }, version: 2 } })
})
