import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { revokeInvitation } from '@/lib/operations/newsroom/revoke-invitation'

export const POST = changing(calls.revokeInvitation, (actor, { params }) =>
  revokeInvitation(actor, params.invitationId),
)
