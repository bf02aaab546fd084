import { changing } from '@/app/api/endpoint/endpoint'
import { whoIs } from '@/app/api/v1/me/who-is'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { succeed } from '@/lib/domain/result'
import { joinNewsroom } from '@/lib/operations/newsroom/join-newsroom'

export const POST = changing(
  calls.joinNewsroom,
  async (actor, { body: { token } }) => {
    const joined = await joinNewsroom(actor, token, await ownSessionId())
    return joined.ok ? succeed(whoIs(joined.value)) : joined
  },
  { again: async (actor) => succeed(whoIs(actor)) },
)
