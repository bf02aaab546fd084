import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { comparePublications } from '@/lib/operations/publication/compare-publications'

export const GET = reading(calls.comparePublications, (actor, { params, query }) =>
  comparePublications(actor, params.articleId, query),
)
