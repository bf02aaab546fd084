import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { previewRevision } from '@/lib/operations/preview-revision'

export const POST = reading(calls.previewRevision, (actor, { params, body }) =>
  previewRevision(actor, params.articleId, body),
)
