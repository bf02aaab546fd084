import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { revokeInvitation } from '@/lib/operations/newsroom/revoke-invitation'

export const POST = changing(
  calls.revokeInvitation,
  (actor, { params }) => revokeInvitation(actor, params.invitationId),
  { again: async (_actor, _kept, { params }) => succeed({ id: params.invitationId }) },
)
