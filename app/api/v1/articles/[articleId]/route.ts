import { reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readArticle } from '@/lib/operations/read-article'

export const GET = reading(calls.readArticle, (actor, { params }) => readArticle(actor, params.articleId))
