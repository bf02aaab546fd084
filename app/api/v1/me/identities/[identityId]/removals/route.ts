import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { listIdentities } from '@/lib/operations/newsroom/list-identities'
import { unlinkIdentity } from '@/lib/operations/newsroom/unlink-identity'

export const POST = changing(
  calls.unlinkIdentity,
  async (actor, { params }) => unlinkIdentity(actor, params.identityId, await ownSessionId()),
  { again: (actor) => listIdentities(actor) },
)
