import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { withdrawComment } from '@/lib/operations/claim/withdraw-comment'

export const POST = changing(
  calls.withdrawComment,
  (actor, { params }) => withdrawComment(actor, params.commentId),
  { again: claimAgain },
)
