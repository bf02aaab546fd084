import { changing } from '@/app/api/endpoint/endpoint'
import { calls } from '@/lib/api/calls'
import { listWebhooks } from '@/lib/operations/newsroom/list-webhooks'
import { removeWebhook } from '@/lib/operations/newsroom/remove-webhook'

export const DELETE = changing(
  calls.removeWebhook,
  (actor, { params }) => removeWebhook(actor, params.webhookId),
  { again: (actor) => listWebhooks(actor) },
)
