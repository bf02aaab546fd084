import { describe, expect, test } from 'vitest'
import type { Comment } from '@/lib/domain/claim/comment'
import { threadOf } from '@/lib/domain/claim/thread'
import type { HistoryEntry } from '@/lib/domain/history/history-event'
import { commentId } from '@/lib/domain/ids'
import { journalist, uuid } from '../../support/claims'

const at = (minute: number) => `2026-11-29T12:0${minute}:00.000Z`

function comment(number: number, minute: number, replyTo: number | null = null): Comment {
  const id = commentId.parse(uuid(number))
  return {
    ...{ id, text: `Comment ${number}`, mentions: [], resolved: null, withdrawn: null },
    ...{ replyTo: replyTo === null ? null : commentId.parse(uuid(replyTo)) },
    ...{ createdBy: journalist, createdAt: at(minute) },
  }
}

function entry(n: number, minute: number, action: string, after: HistoryEntry['after'] = {}): HistoryEntry {
  const actor = { ...journalist, role: 'journalist' as const }
  return { n, at: at(minute), actor, action, claim: null, before: null, after }
}

const shown = (comments: Comment[], entries: HistoryEntry[], beside: (string | null | undefined)[] = []) =>
  threadOf(comments, entries, beside).map((item) =>
    item.kind === 'step'
      ? `${item.entry.action}: ${item.said}`
      : [item.comment, ...item.replies].map(({ text }) => text).join(' < '),
  )

describe('the thread of a claim', () => {
  test('has proposals, decisions with their reasons and comments in the order of time', () => {
    const entries = [
      entry(1, 0, 'claim-marked'),
      entry(2, 1, 'verdict-proposed', { proposal: { rationale: 'So.' } }),
      entry(3, 3, 'verdict-returned', { decision: { reason: 'Who says so?' } }),
      entry(4, 4, 'return-withdrawn', { decision: null }),
      entry(5, 5, 'proposal-revised', { proposal: { rationale: 'Rather so.' } }),
      entry(6, 6, 'proposal-withdrawn', { proposal: null, pullBack: { reason: 'Too soon.' } }),
      entry(7, 7, 'comment-added'),
      entry(8, 8, 'claim-reopened', { reopening: { reason: 'Look again.' } }),
    ]
    expect(shown([comment(1, 2)], entries)).toEqual([
      'verdict-proposed: So.',
      'Comment 1',
      'verdict-returned: Who says so?',
      'return-withdrawn: null',
      'proposal-revised: Rather so.',
      'proposal-withdrawn: Too soon.',
      'claim-reopened: Look again.',
    ])
  })

  test('keeps answers, and answers to them, under what they answer', () => {
    const comments = [comment(1, 0), comment(2, 1), comment(3, 2, 1), comment(4, 3, 3), comment(5, 4, 2)]
    expect(shown(comments, [])).toEqual(['Comment 1 < Comment 3 < Comment 4', 'Comment 2 < Comment 5'])
  })

  test('does not say once more what stands beside it: the last step that says it does not', () => {
    const entries = [
      entry(1, 0, 'verdict-proposed', { proposal: { rationale: 'So.' } }),
      entry(2, 1, 'verdict-returned', { decision: { reason: 'Who says so?' } }),
      entry(3, 2, 'verdict-proposed', { proposal: { rationale: 'So.' } }),
    ]
    expect(shown([], entries, ['So.', null, undefined, 'Nobody said this.'])).toEqual([
      'verdict-proposed: So.',
      'verdict-returned: Who says so?',
      'verdict-proposed: null',
    ])
  })

  test('says nothing of what was erased', () => {
    const gone = entry(1, 1, 'verdict-returned', { decision: { reason: { erased: true } } })
    expect(shown([], [gone])).toEqual(['verdict-returned: null'])
  })
})
