import { z } from 'zod'
import { webAddress } from '../fields'
import { webhookId } from '../ids'
import { person } from './person'

export const webhookInput = z.strictObject({ url: webAddress })
export type WebhookInput = z.infer<typeof webhookInput>

/** What came of telling an address of one entry. `status` is null where nobody answered, `due` once nobody tries any more. */
const webhookCall = z.object({
  id: z.uuid(),
  action: z.string(),
  at: z.iso.datetime(),
  attempts: z.int(),
  answeredAt: z.iso.datetime().nullable(),
  status: z.int().nullable(),
  problem: z.string().nullable(),
  due: z.iso.datetime().nullable(),
})
export type WebhookCall = z.infer<typeof webhookCall>

/** An address of the newsroom's own systems that is told of each entry of its history; the newest calls first. */
export const webhook = z.object({
  id: webhookId,
  url: z.string(),
  by: person,
  at: z.iso.datetime(),
  calls: z.array(webhookCall),
})
export type Webhook = z.infer<typeof webhook>

/** So many a newsroom has at most. */
export const mostWebhooks = 10
