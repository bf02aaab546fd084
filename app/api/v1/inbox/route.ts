import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listInbox } from '@/lib/operations/inbox/list-inbox'

export const GET = reading(calls.listInbox, (actor, { query }) => listInbox(actor, query))
