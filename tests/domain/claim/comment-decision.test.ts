import { describe, expect, test } from 'vitest'
import type { Comment } from '@/lib/domain/claim/comment'
import { decideComment, decideResolution } from '@/lib/domain/claim/comment-decision'
import { prose } from '@/lib/domain/history/prose'
import { commentId } from '@/lib/domain/ids'
import { mostComments } from '@/lib/domain/limits'
import { editor, journalist, openClaim } from '../../support/claims'

const id = commentId.parse('0190a2b4-0000-7000-8000-0000000000c1')
const stamp = { by: editor, at: '2026-11-29T12:00:00.000Z' }
const remark: Comment = { id, text: 'Which one?', resolved: null, createdBy: journalist, createdAt: stamp.at }

describe('a comment', () => {
  test('is recorded with its words, which can be erased', () => {
    const decision = decideComment(openClaim(), { id, text: 'Which one?' }, stamp)
    expect(decision).toMatchObject({
      value: {
        after: { id, text: 'Which one?', resolved: null, createdBy: editor },
        event: {
          action: 'comment-added',
          claim: { number: openClaim().number },
          before: null,
          after: { comment: { id, text: prose('Which one?'), resolved: null } },
        },
      },
    })
  })

  test('finds room up to the last place, and none behind it', () => {
    const full = (length: number) => openClaim({ comments: Array.from({ length }, () => remark) })
    expect(decideComment(full(mostComments - 1), { id, text: 'x' }, stamp).ok).toBe(true)
    expect(decideComment(full(mostComments), { id, text: 'x' }, stamp)).toMatchObject({
      problem: { code: 'invalid', errors: [{ path: 'comments', code: 'too-many-comments' }] },
    })
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
