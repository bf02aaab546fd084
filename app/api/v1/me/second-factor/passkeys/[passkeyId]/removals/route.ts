import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { removePasskey } from '@/lib/operations/newsroom/remove-passkey'

export const POST = changing(
  calls.removePasskey,
  (actor, { params }) => removePasskey(actor, params.passkeyId),
  { again: readSecondFactor },
)
