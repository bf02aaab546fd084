import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { preparePasskey } from '@/lib/auth/passkeys'

export const POST = changing(calls.preparePasskey, (actor) => preparePasskey(actor), {
  again: (actor) => preparePasskey(actor),
})
