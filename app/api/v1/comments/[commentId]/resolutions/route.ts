import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { resolveComment } from '@/lib/operations/claim/resolve-comment'

export const POST = changing(calls.resolveComment, (actor, { params }) =>
  resolveComment(actor, params.commentId),
)
