import { findLatestCheckpoint, type SignedCheckpoint } from '../../data/checkpoint-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The newest signed checkpoint of the newsroom's history, and the key that checks it. */
export async function readCheckpoint(actor: Actor): Promise<Result<SignedCheckpoint, Problem>> {
  const found = await findLatestCheckpoint(actor.newsroom.id)
  return found ? succeed(found) : fail({ code: 'not-found' })
}
