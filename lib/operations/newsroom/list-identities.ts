import { listIdentities as listIdentityRecords } from '../../data/identity-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Identity } from '../../domain/newsroom/identity'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'

/** By which identities at providers one may sign in oneself. */
export async function listIdentities(actor: Actor): Promise<Result<{ items: Identity[] }, Problem>> {
  const items = await listIdentityRecords(actor.account)
  return succeed({ items: items.map(({ subject: _, ...identity }) => identity) })
}
