import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'

export const POST = changing(calls.reinstateSentence, (actor, { params }) =>
  reinstateSentence(actor, params.dismissalId),
)
