import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { previewRevision } from '@/lib/operations/article/preview-revision'

/** Changes nothing: a POST because a text does not fit into an address. */
export const POST = changing(
  calls.previewRevision,
  (actor, { params, body }) => previewRevision(actor, params.articleId, body),
  { again: (actor, _kept, { params, body }) => previewRevision(actor, params.articleId, body) },
)
