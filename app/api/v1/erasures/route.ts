import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/app/api/v1/calls'
import { eraseText } from '@/lib/operations/history/erase-text'

export const POST = changing(calls.eraseText, (actor, { body }) => eraseText(actor, body))
