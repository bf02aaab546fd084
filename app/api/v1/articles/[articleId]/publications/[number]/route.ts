import { publicationAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { withdrawPublication } from '@/lib/operations/publication/withdraw-publication'

export const DELETE = changing(
  calls.withdrawPublication,
  (actor, { params, body }) => withdrawPublication(actor, params.articleId, params.number, body.reason),
  { again: publicationAgain },
)
