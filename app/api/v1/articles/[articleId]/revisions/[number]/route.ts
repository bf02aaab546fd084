import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readRevision } from '@/lib/operations/article/read-revision'

export const GET = reading(calls.readRevision, (actor, { params }) =>
  readRevision(actor, params.articleId, params.number),
)
