import { findKnownSource } from '../../data/evidence-record'
import type { KnownSource } from '../../domain/claim/known-source'
import type { SourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** A source, and whether it still stands. */
export async function readSource(actor: Actor, id: SourceId): Promise<Result<KnownSource, Problem>> {
  const found = await findKnownSource(actor.newsroom.id, id)
  return found ? succeed(found) : fail({ code: 'not-found' })
}
