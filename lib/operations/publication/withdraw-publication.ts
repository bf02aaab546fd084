import { commit } from '../../data/commit'
import { listPublications, withdrawPublication as saveWithdrawal } from '../../data/publication-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayPublish } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { Publication } from '../../domain/publication/publication'
import { recordUnpublication } from '../../domain/publication/publication-event'
import { fail, type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'
import { stampOf } from '../parts/stamp-of'
import { toldPublication } from '../parts/told-publication'

/** Takes a published report back: its addresses say that it was, and why. What went out stays in the history. */
export async function withdrawPublication(
  actor: Actor,
  article: ArticleId,
  number: number,
  reason: string,
): Promise<Result<Publication, Problem>> {
  const { id: newsroom } = actor.newsroom
  const kept = (await listPublications(newsroom, article)).find((each) => each.number === number)
  const found = permitted(kept ?? null, () => mayPublish(actor))
  if (!found.ok) return found
  if (found.value.withdrawal) return fail({ code: 'wrong-state', state: 'withdrawn' })
  const { by, at } = stampOf(actor)
  const withdrawal = { reason, by, at }
  const { id } = found.value
  const event = recordUnpublication(found.value, reason)
  const outcome = await commit(actor, article, event, [saveWithdrawal(newsroom, id, withdrawal)], id)
  if (outcome === 'stale') return fail({ code: 'wrong-state', state: 'withdrawn' })
  return succeed(await toldPublication({ ...found.value, withdrawal }))
}
