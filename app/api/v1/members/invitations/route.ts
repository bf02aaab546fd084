import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { invitationId } from '@/lib/domain/ids'
import { fail, succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'
import { readInvitation } from '@/lib/operations/newsroom/read-invitation'

export const POST = changing(
  calls.inviteMember,
  async (actor, { body }) => {
    const invited = await inviteMember(actor, body)
    if (!invited.ok) return invited
    const path = `/${actor.newsroom.language}/invitations/${invited.value.token}`
    return succeed({ ...invited.value, url: new URL(path, env().NEXTAUTH_URL).toString() })
  },
  {
    again: async (actor, { made }) =>
      made === null ? fail({ code: 'not-found' }) : readInvitation(actor, invitationId.parse(made)),
  },
)
