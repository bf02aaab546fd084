import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'
import { removeTotp } from '@/lib/operations/newsroom/remove-totp'

export const POST = changing(calls.removeTotp, (actor) => removeTotp(actor), { again: readSecondFactor })
