import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readSecondFactor } from '@/lib/operations/newsroom/read-second-factor'

export const GET = reading(calls.readSecondFactor, (actor) => readSecondFactor(actor))
