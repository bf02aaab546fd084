import { signedIn } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { readArticle } from '@/lib/operations/read-article'

export const GET = signedIn(calls.readArticle, (actor, { params }) => readArticle(actor, params.articleId))
