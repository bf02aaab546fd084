import { describe, expect, test } from 'vitest'
import { type CarriedChange, carryClaim, quoted } from '@/lib/domain/article/claim-carrying'
import type { Claim } from '@/lib/domain/claim/claim'
import type { Comment } from '@/lib/domain/claim/comment'
import { claimId, commentId, memberId } from '@/lib/domain/ids'
import { oneEach } from '@/lib/domain/inbox/notice'
import { noticesOfComment } from '@/lib/domain/inbox/notices-of-comment'
import { noticesOfRevision } from '@/lib/domain/inbox/notices-of-revision'
import { noticesOfStep } from '@/lib/domain/inbox/notices-of-step'
import type { Person } from '@/lib/domain/newsroom/person'
import { approvedClaim, editor, journalist, openClaim, proposedClaim, stampOf } from '../../support/claims'

const third: Person = { id: memberId.parse('00000000-0000-4000-8000-000000000099'), name: 'Third' }
const told = (notices: ReturnType<typeof oneEach>) => notices.map(({ member, kind }) => [member, kind])

describe('one event', () => {
  test('tells each member once, by what comes first, and never who did it', () => {
    const claim = claimId.parse('00000000-0000-4000-8000-000000000004')
    const notices = [
      { member: editor.id, kind: 'mentioned', claim },
      { member: journalist.id, kind: 'mentioned', claim },
      { member: editor.id, kind: 'replied', claim },
    ] as const
    expect(told(oneEach(notices, journalist.id))).toEqual([[editor.id, 'mentioned']])
  })
})

describe('a step of a claim', () => {
  const returned = (): Claim => {
    const { proposal, ...claim } = approvedClaim()
    const decision = claim.decision && {
      ...claim.decision,
      decision: 'return' as const,
      reason: 'Which minutes?',
    }
    return { ...claim, proposal, state: 'returned', verdict: null, decision }
  }

  test('that answers a proposal tells who proposed', () => {
    expect(told(noticesOfStep(proposedClaim(), approvedClaim(), editor.id))).toEqual([
      [journalist.id, 'decided'],
    ])
    expect(told(noticesOfStep(proposedClaim(), returned(), editor.id))).toEqual([[journalist.id, 'returned']])
  })

  test('tells nobody of an answer that was there before', () => {
    expect(noticesOfStep(returned(), { ...returned(), central: true }, third.id)).toEqual([])
    expect(noticesOfStep(proposedClaim(), proposedClaim(), editor.id)).toEqual([])
    expect(noticesOfStep(openClaim(), proposedClaim(), third.id)).toEqual([])
  })

  test.each([
    ['words changed', { quote: 'the mayor fled' }],
    ['details changed', { claimant: 'The council' }],
    ['was withdrawn', { state: 'withdrawn' }],
  ] as const)(
    'under which a waiting proposal falls, for its claim %s, tells who proposed, once',
    (_, change) => {
      const before = proposedClaim()
      const after = { ...before, ...change }
      expect(told(noticesOfStep(before, after, editor.id))).toEqual([[journalist.id, 'voided']])
      expect(noticesOfStep(before, after, journalist.id)).toEqual([])
      expect(noticesOfStep(after, { ...after, central: true }, editor.id)).toEqual([])
    },
  )

  test('that gives a claim to somebody tells them, also with what else it does', () => {
    const given = { ...openClaim(), assignee: third }
    expect(told(noticesOfStep(openClaim(), given, editor.id))).toEqual([[third.id, 'assigned']])
    expect(noticesOfStep(openClaim(), given, third.id)).toEqual([])
    expect(noticesOfStep(given, { ...given, assignee: null }, editor.id)).toEqual([])
    expect(noticesOfStep(given, { ...given, central: true }, editor.id)).toEqual([])
    const moved = { ...proposedClaim(), quote: 'the mayor fled', assignee: journalist }
    expect(told(noticesOfStep(proposedClaim(), moved, editor.id))).toEqual([[journalist.id, 'assigned']])
  })

  test('that answers a proposal or makes it fall tells whoever has the claim to do, too', () => {
    const [before, after] = [proposedClaim({ assignee: third }), { ...returned(), assignee: third }]
    expect(told(noticesOfStep(before, after, editor.id))).toEqual([
      [journalist.id, 'returned'],
      [third.id, 'returned'],
    ])
  })

  test('that reopens what stood approved tells who proposed and who approved', () => {
    const after = { ...approvedClaim(), state: 'reopened', verdict: null } as const
    expect(told(noticesOfStep(approvedClaim(), after, third.id))).toEqual([
      [journalist.id, 'reopened'],
      [editor.id, 'reopened'],
    ])
    expect(told(noticesOfStep(approvedClaim(), after, editor.id))).toEqual([[journalist.id, 'reopened']])
  })
})

describe('a comment', () => {
  const said = (n: number, by: Person, more: Partial<Comment> = {}): Comment => ({
    id: commentId.parse(`00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`),
    ...{ text: 'x', replyTo: null, mentions: [], resolved: null, withdrawn: null },
    ...{ createdBy: by, createdAt: '2026-11-22T06:00:00.000Z', ...more },
  })
  const { id } = openClaim()

  test('tells whom it names', () => {
    expect(
      told(noticesOfComment({ id, comments: [] }, said(1, journalist, { mentions: [editor, journalist] }))),
    ).toEqual([[editor.id, 'mentioned']])
  })

  test('that answers tells everybody of the conversation, and nobody of another', () => {
    const root = said(1, journalist)
    const answer = said(2, editor, { replyTo: root.id })
    const elsewhere = said(3, third)
    const comments = [root, answer, elsewhere]
    expect(told(noticesOfComment({ id, comments }, said(4, journalist, { replyTo: answer.id })))).toEqual([
      [editor.id, 'replied'],
    ])
    expect(told(noticesOfComment({ id, comments }, said(4, third, { replyTo: root.id })))).toEqual([
      [journalist.id, 'replied'],
      [editor.id, 'replied'],
    ])
  })

  test('that names and answers the same member tells them once, that they are named', () => {
    const root = said(1, editor)
    const both = said(2, journalist, { replyTo: root.id, mentions: [editor] })
    expect(told(noticesOfComment({ id, comments: [root] }, both))).toEqual([[editor.id, 'mentioned']])
  })

  test('tells nobody who has taken their part in the conversation back', () => {
    const root = said(1, editor, { withdrawn: stampOf(editor) })
    expect(noticesOfComment({ id, comments: [root] }, said(2, journalist, { replyTo: root.id }))).toEqual([])
  })
})

describe('a revision', () => {
  const carried = (claim: Claim, shown: string): CarriedChange => {
    const text = shown.replaceAll(/[[\]]/g, '')
    const [start, end] = [shown.indexOf('['), shown.indexOf(']') - 1]
    const kind = start === claim.start ? 'exact' : 'moved'
    const anchoring = start < 0 ? ({ kind: 'lost' } as const) : ({ kind, range: { start, end } } as const)
    return carryClaim(claim, quoted(text, anchoring), 2, stampOf(third))
  }
  const moved = 'Early on Monday, [the mayor resigned], they say.'
  const other = { ...openClaim(), id: claimId.parse('00000000-0000-4000-8000-000000000044') }

  test.each([
    ['moved', moved],
    ['lost', 'Nothing is left.'],
  ])('tells who marked a claim that it %s, and whose proposal is on it', (_, shown) => {
    const claim = proposedClaim({}, editor)
    expect(noticesOfRevision([carried(claim, shown)], third.id)).toEqual([
      { member: journalist.id, kind: 'revised', claim: claim.id },
      { member: editor.id, kind: 'revised', claim: claim.id },
    ])
  })

  test('tells of several claims once, naming none', () => {
    const both = [carried(openClaim(), moved), carried(other, moved)]
    expect(noticesOfRevision(both, editor.id)).toEqual([
      { member: journalist.id, kind: 'revised', claim: null },
    ])
    expect(noticesOfRevision(both, journalist.id)).toEqual([])
  })

  test('tells nobody of a claim that stands where it stood, or was withdrawn', () => {
    const stays = carried(openClaim(), 'On Monday, [the mayor resigned], he says.')
    expect(noticesOfRevision([stays, carried({ ...other, state: 'withdrawn' }, moved)], editor.id)).toEqual(
      [],
    )
  })
})
