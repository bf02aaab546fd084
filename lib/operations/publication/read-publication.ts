import { findPublication } from '../../data/publication-record'
import type { PublicationId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { Publication } from '../../domain/publication/publication'
import { fail, type Result, succeed } from '../../domain/result'
import { toldPublication } from '../parts/told-publication'

export async function readPublication(
  actor: Actor,
  id: PublicationId,
): Promise<Result<Publication, Problem>> {
  const kept = await findPublication(actor.newsroom.id, id)
  return kept ? succeed(await toldPublication(kept)) : fail({ code: 'not-found' })
}
