import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { resolveComment } from '@/lib/operations/claim/resolve-comment'

export const POST = changing(
  calls.resolveComment,
  (actor, { params }) => resolveComment(actor, params.commentId),
  { again: claimAgain },
)
