import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { confirmTotp, prepareTotp } from '@/lib/auth/totp'
import { succeed } from '@/lib/domain/result'
import { addTotp } from '@/lib/operations/newsroom/add-totp'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'

export const GET = reading(calls.prepareTotp, async (actor) => succeed(prepareTotp(actor)))

export const POST = changing(
  calls.addTotp,
  async (actor, { body }) => {
    const confirmed = confirmTotp(actor.account, body)
    return confirmed.ok ? addTotp(actor, confirmed.value, await ownSessionId()) : confirmed
  },
  { again: readSecondFactor },
)
