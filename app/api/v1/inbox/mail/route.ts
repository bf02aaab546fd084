import { changing, reading } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { chooseMail } from '@/lib/operations/inbox/choose-mail'
import { readMailChoices } from '@/lib/operations/inbox/read-mail-choices'

export const GET = reading(calls.readMailChoices, (actor) => readMailChoices(actor))

export const PATCH = changing(calls.chooseMail, (actor, { body }) => chooseMail(actor, body), {
  again: (actor) => readMailChoices(actor),
})
