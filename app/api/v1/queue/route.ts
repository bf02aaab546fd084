import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readQueue } from '@/lib/operations/claim/read-queue'

export const GET = reading(calls.readQueue, (actor) => readQueue(actor))
