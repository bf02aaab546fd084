import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listQueueLines } from '@/lib/operations/claim/list-queue-lines'

export const GET = reading(calls.listQueueLines, (actor) => listQueueLines(actor))
