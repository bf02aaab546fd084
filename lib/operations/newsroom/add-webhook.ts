import { randomBytes } from 'node:crypto'
import { commit } from '../../data/commit'
import { newId } from '../../data/new-id'
import { addWebhookRecord, listWebhookRecords } from '../../data/webhook-record'
import { webhookId } from '../../domain/ids'
import { recordWebhook } from '../../domain/membership/webhook-event'
import type { Actor } from '../../domain/newsroom/actor'
import { mostWebhooks, type Webhook, type WebhookInput } from '../../domain/newsroom/webhook'
import { mayAdminister } from '../../domain/policy'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { isAtPortOfWeb, namesOwnNetwork } from '../../public-address'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Has an address told of each entry of the history from now on. The secret by which it knows our calls is never shown again. */
export async function addWebhook(
  actor: Actor,
  { url }: WebhookInput,
): Promise<Result<Webhook & { secret: string }, Problem>> {
  const { newsroom } = actor
  const may = permitted(newsroom, () => mayAdminister(actor))
  if (!may.ok) return may
  // Else its calls would fail one after the other, and nobody looks there.
  const at = new URL(url)
  if (namesOwnNetwork(at.hostname)) return fail(invalid('url', 'not-public'))
  if (!isAtPortOfWeb(at)) return fail(invalid('url', 'not-a-web-port'))
  const known = await listWebhookRecords(newsroom.id)
  if (known.length >= mostWebhooks)
    return fail(invalid('url', 'too-many-webhooks', { maximum: mostWebhooks }))

  const added = { ...{ id: newId(webhookId), url }, ...stampOf(actor) }
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const write = addWebhookRecord(newsroom.id, { ...added, secret })
  const outcome = await commit(actor, null, recordWebhook('webhook-added', added), [write], added.id)
  return outcome === 'done' ? succeed({ ...added, calls: [], secret }) : fail({ code: 'stale' })
}
