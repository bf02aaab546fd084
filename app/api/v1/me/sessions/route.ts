import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { listSessions } from '@/lib/operations/newsroom/list-sessions'

export const GET = reading(calls.listSessions, async (actor) => listSessions(actor, await ownSessionId()))
