import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readQueue } from '@/lib/operations/claim/read-queue'

export const GET = reading(calls.readQueue, (actor) => readQueue(actor))
