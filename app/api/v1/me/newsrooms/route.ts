import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { ownSessionId } from '@/lib/auth/own-session'
import { listNewsrooms } from '@/lib/operations/newsroom/list-newsrooms'

export const GET = reading(calls.listNewsrooms, async (actor) => listNewsrooms(actor, await ownSessionId()))
