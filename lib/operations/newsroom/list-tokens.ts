import { listTokens as listTokenRecords } from '../../data/api-token-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { ApiToken } from '../../domain/newsroom/api-token'
import { mayAdminister } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** The tokens that are good still, newest first: one's own, and to an admin those of everybody. */
export async function listTokens(actor: Actor): Promise<Result<{ items: ApiToken[] }, Problem>> {
  const of = mayAdminister(actor).allowed ? 'everybody' : actor.id
  return succeed({ items: await listTokenRecords(actor.newsroom.id, of) })
}
