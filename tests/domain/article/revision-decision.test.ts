import { expect, test } from 'vitest'
import { carryClaim, quoted } from '@/lib/domain/article/claim-carrying'
import { decideRevision, type RevisionChange } from '@/lib/domain/article/revision-decision'
import type { Claim } from '@/lib/domain/claim/claim'
import { decideClaimChange } from '@/lib/domain/claim/claim-marking'
import { decidePlacing } from '@/lib/domain/claim/claim-placing'
import { decideApproval } from '@/lib/domain/claim/verdict-decision'
import { decideProposal, mayBeProposed } from '@/lib/domain/claim/verdict-proposal'
import { decisionId } from '@/lib/domain/ids'
import {
  approvedClaim,
  editor,
  fieldCodes,
  granted,
  journalist,
  markedText,
  needsSources,
  openClaim,
  problemOf,
  proposedClaim,
  stampOf,
  uuid,
  withdrawn,
} from '../../support/claims'

const { revision: first } = markedText('On Monday, [the mayor resigned], they say.')
const now = stampOf(journalist, 5)
const approval = { id: decisionId.parse(uuid(6)), reason: null }
const gone = 'Nothing of the kind is said any more.'

/** The claim's article given a new text; `current` is the revision that is replaced, the first when not said. */
function revise(claim: Claim, text: string, current = first, note: string | null = null) {
  const earlier = new Map(claim.revision === current.number ? [] : [[claim.revision, first.text]])
  const article = {
    version: current.number,
    language: 'en',
    revision: { ...current, sha256: 'old' },
    earlier,
    dismissals: [],
  }
  return decideRevision(article, [claim], { text, note, sha256: 'new' }, now)
}

function carried(change: RevisionChange | null) {
  const [claim] = change?.claims ?? []
  if (!claim) throw new Error('the revision carries no claim')
  return claim
}

test('a text identical to the current one changes nothing', () => {
  expect(revise(openClaim(), first.text)).toBeNull()
})

test('the same words elsewhere only change place, and an approval stands', () => {
  const { after, told } = carried(revise(approvedClaim(), `A new first sentence. ${first.text}`))
  expect(after).toMatchObject({ revision: 2, start: 33, end: 51, quote: 'the mayor resigned' })
  expect(after).toMatchObject({ placement: 'placed', state: 'approved', verdict: 'needs-sources' })
  expect(after.prefix).toBe('A new first sentence. On Monday, '.slice(-32))
  expect(told).toMatchObject({ reopened: false, from: { revision: 1, start: 11, end: 29 } })
})

test('edited words undo an approval; the old ones are told beside the new', () => {
  const { after, told } = carried(revise(approvedClaim(), 'On Monday, the mayor never resigned, they say.'))
  expect(after).toMatchObject({ placement: 'placed', state: 'reopened', verdict: null, revision: 2 })
  expect(after.reopening).toEqual({ cause: 'words-changed', reason: null, ...now })
  expect(told).toMatchObject({ outcome: 'changed', reopened: true })
  expect(told.from.quote).toBe('the mayor resigned')
  expect(told.to?.quote).toBe('the mayor never resigned')
})

test('edited words leave a claim that waits for an editor waiting, but it cannot be approved', () => {
  const { after } = carried(revise(proposedClaim(), 'On Monday, the mayor never resigned, they say.'))
  expect(after.state).toBe('proposed')
  expect(problemOf(decideApproval(after, approval, stampOf(editor)))).toEqual({ code: 'stale-proposal' })
  expect(mayBeProposed(after)).toBe(true)
})

test('a deleted claim waits with its old words and its place in the revision they stood in', () => {
  const { after, told } = carried(revise(approvedClaim(), gone))
  expect(after).toMatchObject({ placement: 'lost', candidates: [], revision: 1, start: 11, end: 29 })
  expect(after).toMatchObject({ quote: 'the mayor resigned', state: 'approved' })
  expect(told).toMatchObject({ outcome: 'lost', to: null, reopened: false })
})

test('a claim that fits several places waits with them, and with its old words', () => {
  const candidates = [
    { start: 0, end: 18 },
    { start: 30, end: 48 },
  ]
  const anchored = quoted('the mayor resigned, he says: yes, the mayor resigned', {
    kind: 'ambiguous',
    candidates,
  })
  const { after, told } = carryClaim(approvedClaim(), anchored, 2, now)
  expect(after).toMatchObject({ placement: 'ambiguous', candidates, revision: 1, state: 'approved' })
  expect(told).toMatchObject({ outcome: 'ambiguous', to: null, candidates })
})

test('a claim without a place can neither be proposed nor approved', () => {
  const lost = carried(revise(proposedClaim(), gone)).after
  expect(problemOf(decideApproval(lost, approval, stampOf(editor)))).toEqual({
    code: 'wrong-state',
    state: 'lost',
  })
  const open = carried(revise(openClaim(), gone)).after
  expect(problemOf(decideProposal(open, needsSources, now))).toEqual({ code: 'wrong-state', state: 'lost' })
  expect(mayBeProposed(open)).toBe(false)
})

test('a text that comes back finds the claim again', () => {
  const lost = carried(revise(approvedClaim(), gone)).after
  const { after, told } = carried(revise(lost, first.text, { number: 2, text: gone }))
  expect(after).toMatchObject({ placement: 'placed', revision: 3, start: 11, end: 29, state: 'approved' })
  expect(told.outcome).toBe('exact')
})

test('a withdrawn claim is carried along and reopened by nothing', () => {
  const claim = openClaim({ state: 'withdrawn', withdrawal: withdrawn })
  const { after } = carried(revise(claim, 'On Monday, the mayor never resigned, they say.'))
  expect(after).toMatchObject({ state: 'withdrawn', revision: 2 })
})

test('one entry tells of the text and of every claim, with the fields that changed', () => {
  const change = revise(
    approvedClaim(),
    'On Monday, the mayor never resigned, they say.',
    first,
    'Corrected.',
  )
  expect(change?.event).toMatchObject({
    action: 'revision-added',
    claim: null,
    before: { revision: { number: 1, sha256: 'old' }, version: 1 },
    after: { revision: { number: 2, sha256: 'new' }, version: 2 },
  })
  const [claim] = Object(change?.event.after.claims)
  expect(claim).toMatchObject({
    number: 7,
    outcome: 'changed',
    revision: 2,
    state: 'reopened',
    verdict: null,
  })
  expect(claim.version).toBe(approvedClaim().version + 1)
  expect(claim).not.toHaveProperty('kind')
})

test('a person places a lost claim on words of the current revision, whole ones', () => {
  const text = 'They say that the mayor resigned, on a Monday.'
  const lost = { ...openClaim(), placement: 'lost' } as const
  const article = { ...markedText('[x]'), revision: { number: 2, text } }
  const { after, event } = granted(
    decidePlacing(article, lost, { revision: 2, start: 15, end: 30 }, now),
  ) ?? { after: null, event: null }
  expect(after).toMatchObject({
    placement: 'placed',
    quote: 'the mayor resigned',
    revision: 2,
    start: 14,
    end: 32,
  })
  expect(event?.action).toBe('claim-placed')
})

test('placing on the same words keeps an approval, on others it falls away', () => {
  const text = 'They say that the mayor resigned, on a Monday.'
  const article = { ...markedText('[x]'), revision: { number: 2, text } }
  const lost = { ...approvedClaim(), placement: 'lost' } as const
  const same = granted(decidePlacing(article, lost, { revision: 2, start: 14, end: 32 }, now))
  expect(same?.after.state).toBe('approved')
  const other = granted(decidePlacing(article, lost, { revision: 2, start: 14, end: 23 }, now))
  expect(other?.after).toMatchObject({
    state: 'reopened',
    verdict: null,
    reopening: { cause: 'words-changed' },
  })
})

test('a claim is placed in the current revision and nowhere else, and only when it waits for it', () => {
  const article = { ...markedText('[x]'), revision: { number: 2, text: first.text } }
  const lost = { ...openClaim(), placement: 'lost' } as const
  expect(fieldCodes(decidePlacing(article, lost, { revision: 1, start: 0, end: 9 }, now))).toEqual([
    'revision revision-is-not-current',
  ])
  expect(fieldCodes(decidePlacing(article, lost, { revision: 2, start: 0, end: 900 }, now))).toEqual([
    'end outside-text',
  ])
  const placed = openClaim({ revision: 2 })
  expect(granted(decidePlacing(article, placed, { revision: 2, start: 11, end: 29 }, now))).toBeNull()
  expect(problemOf(decidePlacing(article, placed, { revision: 2, start: 0, end: 9 }, now))).toEqual({
    code: 'wrong-state',
    state: 'placed',
  })
})

test('new words given to a claim of the tray place it as well', () => {
  const article = { ...markedText('[x]'), revision: { number: 2, text: first.text } }
  const several = openClaim({ placement: 'ambiguous', candidates: [{ start: 0, end: 9 }] })
  const change = granted(decideClaimChange(article, several, { start: 11, end: 29 }, now))
  expect(change?.after).toMatchObject({ placement: 'placed', revision: 2, candidates: [] })
})
