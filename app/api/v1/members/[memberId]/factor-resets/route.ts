import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { resetSecondFactor } from '@/lib/operations/newsroom/reset-second-factor'

export const POST = changing(
  calls.resetSecondFactor,
  (actor, { params }) => resetSecondFactor(actor, params.memberId),
  { again: async (_actor, _kept, { params }) => succeed({ id: params.memberId }) },
)
