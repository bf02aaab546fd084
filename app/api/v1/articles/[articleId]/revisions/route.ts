import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { addRevision } from '@/lib/operations/article/add-revision'
import { listRevisions } from '@/lib/operations/article/list-revisions'
import { readArticle } from '@/lib/operations/article/read-article'
import { readRevisionAnswer } from '@/lib/operations/article/read-revision-answer'

export const GET = reading(calls.listRevisions, (actor, { params, query }) =>
  listRevisions(actor, params.articleId, query),
)

export const POST = changing(
  calls.addRevision,
  (actor, { params, body, version }) => addRevision(actor, params.articleId, body, version),
  {
    again: (actor, _kept, { params }) => readRevisionAnswer(actor, params.articleId, true),
    current: (actor, { params }) => readArticle(actor, params.articleId),
  },
)
