import { z } from 'zod'
import { claim } from '../domain/claim/claim'
import { commentInput } from '../domain/claim/comment'
import { commentId } from '../domain/ids'
import { ofClaim } from './params'
import type { Terms } from './terms'

const ofComment = z.strictObject({ commentId })

/** Remarks on claims. */
export const commentTerms = {
  addComment: {
    summary: 'Remark on a claim, or answer a comment on it; @ and the whole name of a member mentions them',
    params: ofClaim,
    body: commentInput,
    adds: true,
    answer: { status: 201, schema: claim },
  },
  resolveComment: {
    summary: 'Mark a comment as settled',
    params: ofComment,
    body: z.strictObject({}),
    answer: { status: 201, schema: claim },
  },
  withdrawComment: {
    summary: 'Take your own comment back; the history keeps it',
    params: ofComment,
    body: z.strictObject({}),
    answer: { status: 201, schema: claim },
  },
} as const satisfies Record<string, Terms>
