import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { previewSourceFall } from '@/lib/operations/claim/preview-source-fall'

export const GET = reading(calls.previewSourceFall, (actor, { params }) =>
  previewSourceFall(actor, params.sourceId),
)
