import { claimAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { addComment } from '@/lib/operations/claim/add-comment'

export const POST = changing(
  calls.addComment,
  (actor, { params, body }) => addComment(actor, params.claimId, body.text, body.replyTo),
  { again: claimAgain },
)
