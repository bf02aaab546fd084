import { claimAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listClaims } from '@/lib/operations/claim/list-claims'
import { markClaim } from '@/lib/operations/claim/mark-claim'

export const GET = reading(calls.listClaims, (actor, { params, query }) => {
  const { cursor, limit, ...filter } = query
  return listClaims(actor, params.articleId, { cursor, limit }, filter)
})

export const POST = changing(
  calls.markClaim,
  (actor, { params, body }) => markClaim(actor, params.articleId, body),
  { again: claimAgain },
)
