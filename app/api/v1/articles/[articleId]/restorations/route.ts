import { articleAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readArticle } from '@/lib/operations/article/read-article'
import { restoreArticle } from '@/lib/operations/article/restore-article'

export const POST = changing(
  calls.restoreArticle,
  (actor, { params, body, version }) => restoreArticle(actor, params.articleId, body.reason, version),
  { again: articleAgain, current: (actor, { params }) => readArticle(actor, params.articleId) },
)
