import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { confirmPasskey } from '@/lib/auth/passkeys'
import { addPasskey } from '@/lib/operations/newsroom/add-passkey'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'

export const POST = changing(
  calls.addPasskey,
  async (actor, { body: { name, credential } }) => {
    const kept = await confirmPasskey(actor.account, credential)
    return kept.ok ? addPasskey(actor, { name, kept: kept.value }, await ownSessionId()) : kept
  },
  { again: readSecondFactor },
)
