import { signedIn } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readQueue } from '@/lib/operations/read-queue'

export const GET = signedIn(calls.readQueue, (actor) => readQueue(actor))
