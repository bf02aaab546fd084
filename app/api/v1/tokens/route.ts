import { tokenAgain } from '@/app/api/endpoint/again'
import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { issueToken } from '@/lib/operations/newsroom/issue-token'
import { listTokens } from '@/lib/operations/newsroom/list-tokens'

export const GET = reading(calls.listTokens, (actor) => listTokens(actor))

export const POST = changing(calls.issueToken, (actor, { body }) => issueToken(actor, body), {
  again: tokenAgain,
})
