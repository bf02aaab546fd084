import { describe, expect, test } from 'vitest'
import type { Comment } from '@/lib/domain/claim/comment'
import { decideComment, decideCommentWithdrawal, decideResolution } from '@/lib/domain/claim/comment-decision'
import { prose } from '@/lib/domain/history/prose'
import { commentId } from '@/lib/domain/ids'
import { mostComments } from '@/lib/domain/limits'
import { editor, journalist, openClaim } from '../../support/claims'

const id = commentId.parse('0190a2b4-0000-7000-8000-0000000000c1')
const stamp = { by: editor, at: '2026-11-29T12:00:00.000Z' }
const remark: Comment = {
  ...{ id, text: 'Which one?', replyTo: null, mentions: [], resolved: null, withdrawn: null },
  ...{ createdBy: journalist, createdAt: stamp.at },
}
const said = { id, text: 'Which one?', replyTo: null }

describe('a comment', () => {
  test('is recorded with its words, which can be erased', () => {
    const decision = decideComment(openClaim(), said, [], stamp)
    expect(decision).toMatchObject({
      value: {
        after: { id, text: 'Which one?', replyTo: null, mentions: [], resolved: null, createdBy: editor },
        event: {
          action: 'comment-added',
          claim: { number: openClaim().number },
          before: null,
          after: { comment: { id, text: prose('Which one?'), resolved: null, withdrawn: null } },
        },
      },
    })
  })

  test('finds room up to the last place, and none behind it', () => {
    const full = (length: number) => openClaim({ comments: Array.from({ length }, () => remark) })
    expect(decideComment(full(mostComments - 1), said, [], stamp).ok).toBe(true)
    expect(decideComment(full(mostComments), said, [], stamp)).toMatchObject({
      problem: { code: 'invalid', errors: [{ path: 'comments', code: 'too-many-comments' }] },
    })
  })

  test('answers a comment on the same claim alone', () => {
    const other = commentId.parse('0190a2b4-0000-7000-8000-0000000000c2')
    const answer = { ...said, id: other, replyTo: id }
    expect(decideComment(openClaim({ comments: [remark] }), answer, [], stamp)).toMatchObject({
      value: { after: { replyTo: id }, event: { after: { comment: { id: other, replyTo: id } } } },
    })
    expect(decideComment(openClaim(), answer, [], stamp)).toMatchObject({
      problem: { errors: [{ path: 'replyTo', code: 'unknown-comment' }] },
    })
  })

  test('names members, by their ids in the history', () => {
    const named = decideComment(
      openClaim(),
      { ...said, text: `Ask @${journalist.name}.` },
      [journalist],
      stamp,
    )
    expect(named).toMatchObject({
      value: {
        after: { mentions: [journalist] },
        event: { after: { comment: { mentions: [journalist.id] } } },
      },
    })
  })

  test('is taken back once, by its author alone, and is not settled after', () => {
    const own = { ...stamp, by: journalist }
    expect(decideCommentWithdrawal(openClaim(), remark, own)).toMatchObject({
      value: {
        event: { action: 'comment-withdrawn', after: { comment: { id, withdrawn: { by: journalist.id } } } },
      },
    })
    expect(decideCommentWithdrawal(openClaim(), remark, stamp)).toMatchObject({
      problem: { code: 'forbidden', reason: 'needs-author' },
    })
    const gone = { ...remark, withdrawn: own }
    expect(decideCommentWithdrawal(openClaim(), gone, own)).toMatchObject({ problem: { state: 'withdrawn' } })
    expect(decideResolution(openClaim(), gone, stamp)).toMatchObject({ problem: { state: 'withdrawn' } })
  })

  test('is settled once', () => {
    expect(decideResolution(openClaim(), remark, stamp)).toMatchObject({
      value: {
        event: { action: 'comment-resolved', after: { comment: { id, resolved: { by: editor.id } } } },
      },
    })
    expect(decideResolution(openClaim(), { ...remark, resolved: stamp }, stamp)).toEqual({
      ok: false,
      problem: { code: 'wrong-state', state: 'resolved' },
    })
  })
})
