import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readRevision } from '@/lib/operations/article/read-revision'

export const GET = reading(calls.readRevision, (actor, { params }) =>
  readRevision(actor, params.articleId, params.number),
)
