import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listLikeClaims } from '@/lib/operations/matching/list-like-claims'

export const GET = reading(calls.listLikeClaims, (actor, { params }) => listLikeClaims(actor, params.claimId))
