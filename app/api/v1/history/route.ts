import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listNewsroomHistory } from '@/lib/operations/history/list-newsroom-history'

export const GET = reading(calls.listNewsroomHistory, (actor, { query }) => listNewsroomHistory(actor, query))
