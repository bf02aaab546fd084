import { z } from 'zod'
import { webhookId } from '../domain/ids'
import { webhook, webhookInput } from '../domain/newsroom/webhook'
import type { Terms } from './terms'

const webhooks = z.object({ items: z.array(webhook) })

/** For admins. */
export const webhookTerms = {
  listWebhooks: {
    summary:
      'The addresses that are told of each entry of the history, with their last calls: status of the answer, or why there was none',
    scope: 'admin',
    answer: { status: 200, schema: webhooks },
  },
  addWebhook: {
    summary:
      'Have an address told of each entry from now on: POST with type, timestamp and the ids of what it is about, signed as Standard ' +
      'Webhooks are (webhook-id, webhook-timestamp, webhook-signature). secret is shown this once',
    body: webhookInput,
    scope: 'admin',
    adds: true,
    sensitive: true,
    answer: { status: 201, schema: webhook.extend({ secret: z.string().optional() }) },
    once: ['secret'],
  },
  removeWebhook: {
    summary: 'Tell an address nothing more; answers those that are left',
    params: z.strictObject({ webhookId }),
    body: z.strictObject({}),
    scope: 'admin',
    sensitive: true,
    answer: { status: 200, schema: webhooks },
  },
} as const satisfies Record<string, Terms>
