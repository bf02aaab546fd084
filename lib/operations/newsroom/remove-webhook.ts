import { commit } from '../../data/commit'
import { listWebhookRecords, removeWebhookRecord } from '../../data/webhook-record'
import type { WebhookId } from '../../domain/ids'
import { recordWebhook } from '../../domain/membership/webhook-event'
import type { Actor } from '../../domain/newsroom/actor'
import type { Webhook } from '../../domain/newsroom/webhook'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'

/** Tells an address nothing more, not even of what happened before; answers those that are left. */
export async function removeWebhook(
  actor: Actor,
  id: WebhookId,
): Promise<Result<{ items: Webhook[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  const known = await listWebhookRecords(newsroom)
  const found = permitted(known.find((one) => one.id === id) ?? null, () => mayAdminister(actor))
  if (!found.ok) return found
  const write = removeWebhookRecord(newsroom, id, stampOf(actor).at)
  const outcome = await commit(actor, null, recordWebhook('webhook-removed', found.value), [write])
  return outcome === 'done'
    ? succeed({ items: known.filter((one) => one !== found.value) })
    : fail({ code: 'stale' })
}
