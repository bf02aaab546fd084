import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { endOwnSession } from '@/lib/operations/newsroom/end-own-session'

export const POST = changing(
  calls.endSession,
  (actor, { params }) => endOwnSession(actor, params.sessionId),
  {
    again: async (_actor, _kept, { params }) => succeed({ id: params.sessionId }),
  },
)
