import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listColleagues } from '@/lib/operations/newsroom/list-colleagues'

export const GET = reading(calls.listColleagues, (actor, { query }) => listColleagues(actor, query))
