import { articleAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { readArticle } from '@/lib/operations/article/read-article'
import { withdrawArticle } from '@/lib/operations/article/withdraw-article'

export const POST = changing(
  calls.withdrawArticle,
  (actor, { params, body, version }) => withdrawArticle(actor, params.articleId, body.reason, version),
  { again: articleAgain, current: (actor, { params }) => readArticle(actor, params.articleId) },
)
