import type { Call, CallName } from '@/lib/api/calls'
import { contract } from '@/lib/api/contract'
import type { Terms } from '@/lib/api/terms'
import type { Actor } from '@/lib/domain/newsroom/actor'
import { tokenIn } from '@/lib/domain/newsroom/api-token'
import { tell } from '@/lib/request-scope'

/** Has the log name the call, and whoever makes it. */
export function tellOfCall<Name extends CallName>({ name }: Call<Name>, actor?: Actor): void {
  const { open, sensitive, watched }: Terms = contract[name]
  const token = tokenIn(actor?.request.id)
  tell({
    call: name,
    watched: (open || sensitive || watched) === true,
    ...(actor && { newsroom: actor.newsroom.id, member: actor.id }),
    ...(token && { token }),
  })
}
