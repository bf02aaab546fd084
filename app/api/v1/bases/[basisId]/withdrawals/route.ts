import { basesAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { withdrawBasis } from '@/lib/operations/claim/withdraw-basis'

export const POST = changing(
  calls.withdrawBasis,
  (actor, { params }) => withdrawBasis(actor, params.basisId),
  { again: basesAgain },
)
