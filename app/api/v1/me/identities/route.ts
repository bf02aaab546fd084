import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { hearWho } from '@/lib/auth/single-sign-on'
import { fail } from '@/lib/domain/result'
import { linkIdentity } from '@/lib/operations/newsroom/link-identity'
import { listIdentities } from '@/lib/operations/newsroom/list-identities'

export const GET = reading(calls.listIdentities, (actor) => listIdentities(actor))

export const POST = changing(
  calls.linkIdentity,
  async (actor, { body: { answer } }) => {
    const heard = await hearWho('link', answer)
    if (!heard.ok) return heard
    if (heard.value.purpose.member !== actor.id) return fail({ code: 'forbidden', reason: 'sign-on-over' })
    return linkIdentity(actor, heard.value.known)
  },
  { again: (actor) => listIdentities(actor) },
)
