import { coverageAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { reinstateSentence } from '@/lib/operations/article/reinstate-sentence'

export const POST = changing(
  calls.reinstateSentence,
  (actor, { params }) => reinstateSentence(actor, params.dismissalId),
  { again: coverageAgain },
)
