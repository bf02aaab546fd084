import { findDraft } from '../../data/draft-record'
import type { Draft } from '../../domain/draft/draft'
import type { DraftId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** A draft of one's own; anybody else's is not there. */
export async function readDraft(actor: Actor, id: DraftId): Promise<Result<Draft, Problem>> {
  const found = await findDraft(actor, id)
  return found ? succeed(found) : fail({ code: 'not-found' })
}
