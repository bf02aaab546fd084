import { sourceAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { correctSource } from '@/lib/operations/claim/correct-source'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'

export const POST = changing(
  calls.correctSource,
  (actor, { params, body }) => correctSource(actor, params.sourceId, body),
  { again: sourceAgain, current: (actor, { params }) => previewSourceFall(actor, params.sourceId) },
)
