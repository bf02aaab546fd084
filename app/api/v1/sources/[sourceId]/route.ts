import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSource } from '@/lib/operations/claim/read-source'

export const GET = reading(calls.readSource, (actor, { params }) => readSource(actor, params.sourceId))
