import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { findAnything } from '@/lib/operations/search/find-anything'

export const GET = reading(calls.findAnything, (actor, { query }) => findAnything(actor, query))
