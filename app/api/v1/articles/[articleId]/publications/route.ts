import { publicationAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { env } from '@/lib/env'
import { addPublication } from '@/lib/operations/publication/add-publication'
import { listPublications } from '@/lib/operations/publication/list-publications'

export const GET = reading(calls.listPublications, (actor, { params }) =>
  listPublications(actor, params.articleId),
)

export const POST = changing(
  calls.addPublication,
  (actor, { params, body }) =>
    addPublication(actor, params.articleId, body, new URL(env().NEXTAUTH_URL).origin),
  { again: publicationAgain },
)
