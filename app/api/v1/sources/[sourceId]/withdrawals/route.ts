import { sourceAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'
import { withdrawSource } from '@/lib/operations/claim/withdraw-source'

export const POST = changing(
  calls.withdrawSource,
  (actor, { params, body }) => withdrawSource(actor, params.sourceId, body),
  { again: sourceAgain, current: (actor, { params }) => previewSourceFall(actor, params.sourceId) },
)
