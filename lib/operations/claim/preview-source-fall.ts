import { findSource } from '../../data/evidence-record'
import { listStandingUses } from '../../data/source-use-record'
import { mostFalling, type SourceEffects } from '../../domain/claim/known-source'
import { effectsOf } from '../../domain/claim/source-fall'
import type { SourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** What would fall if a source were withdrawn or corrected now; nothing is saved. */
export async function previewSourceFall(actor: Actor, id: SourceId): Promise<Result<SourceEffects, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await findSource(newsroom, id))) return fail({ code: 'not-found' })
  return succeed(effectsOf(await listStandingUses(newsroom, id, mostFalling)))
}
