import { articleAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import type { Article } from '@/lib/domain/article/article'
import type { Moment } from '@/lib/domain/moment/moment'
import type { Problem } from '@/lib/domain/problem'
import type { Result } from '@/lib/domain/result'
import { changeArticle } from '@/lib/operations/article/change-article'
import { readArticle } from '@/lib/operations/article/read-article'
import { readArticleAt } from '@/lib/operations/history/read-article-at'

export const GET = reading(
  calls.readArticle,
  (actor, { params: { articleId }, query: { at } }): Promise<Result<Article | Moment, Problem>> =>
    at === undefined ? readArticle(actor, articleId) : readArticleAt(actor, articleId, at),
)

export const PATCH = changing(
  calls.changeArticle,
  (actor, { params, body, version }) => changeArticle(actor, params.articleId, body, version),
  { again: articleAgain, current: (actor, { params }) => readArticle(actor, params.articleId) },
)
