import { listWebhookRecords } from '../../data/webhook-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Webhook } from '../../domain/newsroom/webhook'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** The addresses that are told of what happens in the newsroom, with what they answered last. */
export async function listWebhooks(actor: Actor): Promise<Result<{ items: Webhook[] }, Problem>> {
  const may = permitted(actor.newsroom, () => mayAdminister(actor))
  return may.ok ? succeed({ items: await listWebhookRecords(actor.newsroom.id) }) : may
}
