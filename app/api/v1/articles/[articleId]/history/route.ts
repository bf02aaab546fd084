import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listArticleHistory } from '@/lib/operations/history/list-article-history'

export const GET = reading(calls.listArticleHistory, (actor, { params, query }) =>
  listArticleHistory(actor, params.articleId, query),
)
