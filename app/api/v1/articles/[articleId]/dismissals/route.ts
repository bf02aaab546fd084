import { coverageAgain } from '@/app/api/endpoint/again'
import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { dismissSentence } from '@/lib/operations/article/dismiss-sentence'

export const POST = changing(
  calls.dismissSentence,
  (actor, { params, body }) => dismissSentence(actor, params.articleId, body),
  { again: coverageAgain },
)
