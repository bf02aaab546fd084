import { articleAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { addArticle } from '@/lib/operations/article/add-article'
import { listArticles } from '@/lib/operations/article/list-articles'

export const GET = reading(calls.listArticles, (actor, { query }) => listArticles(actor, query))

export const POST = changing(calls.addArticle, (actor, { body }) => addArticle(actor, body), {
  again: articleAgain,
})
