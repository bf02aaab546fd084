import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { renewRecoveryCodes } from '@/lib/operations/newsroom/renew-recovery-codes'

export const POST = changing(calls.renewRecoveryCodes, (actor) => renewRecoveryCodes(actor), {
  again: readSecondFactor,
})
