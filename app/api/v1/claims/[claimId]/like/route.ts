import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { answerLikeness } from '@/lib/operations/matching/answer-likeness'
import { listLikeClaims } from '@/lib/operations/matching/list-like-claims'

export const GET = reading(calls.listLikeClaims, (actor, { params }) => listLikeClaims(actor, params.claimId))

export const POST = changing(
  calls.answerLikeness,
  (actor, { params, body }) => answerLikeness(actor, params.claimId, body),
  { again: (actor, _kept, { params }) => listLikeClaims(actor, params.claimId) },
)
