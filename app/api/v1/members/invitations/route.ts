import { invitationAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { succeed } from '@/lib/domain/result'
import { env } from '@/lib/env'
import { inviteMember } from '@/lib/operations/newsroom/invite-member'

export const POST = changing(
  calls.inviteMember,
  async (actor, { body }) => {
    const invited = await inviteMember(actor, body)
    if (!invited.ok) return invited
    const path = `/${actor.newsroom.language}/invitations/${invited.value.token}`
    return succeed({ ...invited.value, url: new URL(path, env().NEXTAUTH_URL).toString() })
  },
  { again: invitationAgain },
)
