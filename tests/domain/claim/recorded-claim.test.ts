import { describe, expect, test } from 'vitest'
import { decideClaimChange } from '@/lib/domain/claim/claim-marking'
import { decideWithdrawal } from '@/lib/domain/claim/claim-withdrawal'
import { decideEvidenceChange, decideEvidenceWithdrawal } from '@/lib/domain/claim/evidence-change'
import { decideReopening } from '@/lib/domain/claim/reopening'
import { decideApproval, decideReturn } from '@/lib/domain/claim/verdict-decision'
import { decideProposal } from '@/lib/domain/claim/verdict-proposal'
import type { HistoryEvent } from '@/lib/domain/history/history-event'
import { collectProse } from '@/lib/domain/history/prose'
import { decisionId } from '@/lib/domain/ids'
import {
  approvedClaim,
  editor,
  granted,
  markedText,
  needsSources,
  openClaim,
  piece,
  proposedClaim,
  stampOf,
  uuid,
} from '../../support/claims'

const stamp = stampOf(editor, 9)
const evidence = [piece(1, 'supports', { author: 'A. Author' }, { translation: 'He has gone.' })]
const first = piece(1, 'supports', { author: 'A. Author' }, { translation: 'He has gone.' })
const id = decisionId.parse(uuid(9))
const article = markedText('On Monday, [the mayor resigned], they say.')

const events: [string, () => HistoryEvent | undefined][] = [
  [
    'a change',
    () =>
      granted(decideClaimChange(article, openClaim(), { claimant: 'N.N.', start: 3, end: 20 }, stamp))?.event,
  ],
  [
    'a change of what was approved',
    () => granted(decideClaimChange(article, approvedClaim(), { central: true }, stamp))?.event,
  ],
  ['a proposal', () => granted(decideProposal(openClaim({ evidence }), needsSources, stamp)).event],
  ['an approval', () => granted(decideApproval(proposedClaim(), { id, reason: 'Good.' }, stamp)).event],
  ['a return', () => granted(decideReturn(proposedClaim(), { id, reason: 'No.' }, stamp)).event],
  ['a reopening', () => granted(decideReopening(approvedClaim(), 'New.', stamp)).event],
  ['a withdrawal', () => granted(decideWithdrawal(openClaim(), 'Gone.', stamp)).event],
  [
    'changed evidence',
    () => granted(decideEvidenceChange(openClaim({ evidence }), first, { quote: 'New.' }, stamp))?.event,
  ],
  [
    'withdrawn evidence',
    () => granted(decideEvidenceWithdrawal(openClaim({ evidence }), first, 'No.', stamp)).event,
  ],
]

describe.each(events)('the entry for %s', (_what, make) => {
  const event = make()

  test('holds the same fields before and after, the version among them', () => {
    const [before, after] = [Object.keys(event?.before ?? {}).sort(), Object.keys(event?.after ?? {}).sort()]
    expect(before).toEqual(after)
    expect(after).toContain('version')
    expect(Number(event?.after.version)).toBe(Number(event?.before?.version) + 1)
  })

  test('holds no field that did not change', () => {
    const same = Object.keys(event?.after ?? {}).filter(
      (field) => JSON.stringify(event?.before?.[field]) === JSON.stringify(event?.after[field]),
    )
    expect(same).toEqual([])
  })
})

test('what people wrote goes in as text that can be erased, and nowhere else', () => {
  const told = [
    ...[
      'the mayor resigned',
      'The agency',
      'A secret rationale',
      'An exception',
      'A reason',
      'A quote',
      'A translation',
      'An author',
    ],
  ]
  const pieces = [
    piece(1, 'supports', { author: 'An author' }, { quote: 'A quote', translation: 'A translation' }),
  ]
  const proposal = { ...needsSources, rationale: 'A secret rationale', exception: 'An exception' }
  const proposed = granted(
    decideProposal(openClaim({ claimant: 'The agency', evidence: pieces }), proposal, stamp),
  )
  const returned = granted(decideReturn(proposed.after, { id, reason: 'A reason' }, stamp))
  const changed = granted(decideEvidenceWithdrawal(returned.after, pieces[0] ?? first, 'A reason', stamp))
  const marked = granted(decideClaimChange(article, returned.after, { start: 3, end: 20 }, stamp))
  for (const event of [proposed.event, returned.event, changed.event, marked?.event]) {
    const outside = JSON.stringify([event?.before, event?.after], (_key, value) =>
      value?.salt === null ? 'prose' : value,
    )
    for (const text of told) expect(outside).not.toContain(text)
  }
  const inside = collectProse([proposed.event.after, returned.event.after]).map(({ text }) => text)
  expect(inside).toEqual(
    expect.arrayContaining(['A secret rationale', 'An exception', 'A reason', 'The agency']),
  )
})
