import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readTimestamp } from '@/lib/operations/history/read-timestamp'

export const GET = reading(calls.readTimestamp, (actor) => readTimestamp(actor))
