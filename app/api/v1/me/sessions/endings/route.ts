import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { endOtherSessions } from '@/lib/operations/newsroom/end-other-sessions'

const end = async (actor: Parameters<typeof endOtherSessions>[0]) =>
  endOtherSessions(actor, await ownSessionId())

/** Once more ends whatever there is meanwhile: none, where it was done. */
export const POST = changing(calls.endOtherSessions, end, { again: end })
