import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { addBasis } from '@/lib/operations/claim/add-basis'
import { listBases } from '@/lib/operations/claim/list-bases'

export const GET = reading(calls.listBases, (actor, { params }) => listBases(actor, params.claimId))

export const POST = changing(
  calls.addBasis,
  (actor, { params, body }) => addBasis(actor, params.claimId, body.claim),
  { again: (actor, _kept, { params }) => listBases(actor, params.claimId) },
)
