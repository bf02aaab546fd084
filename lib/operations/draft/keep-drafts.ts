import { saveDrafts, typedOf, weighDrafts } from '../../data/draft-record'
import type { DraftsInput } from '../../domain/draft/draft'
import { refuseDrafts, tooManyDrafts } from '../../domain/draft/draft-room'
import type { DraftId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/**
 * Keeps what one has typed and not sent, and forgets what is sent or given up. No act, so no entry of the history; and a
 * repeat does what was done already. `overtaken` are drafts that were left alone: gone before, or kept as of later, as when requests overtake each other.
 */
export async function keepDrafts(
  actor: Actor,
  { drafts, gone }: DraftsInput,
): Promise<Result<{ overtaken: DraftId[] }, Problem>> {
  const held = (await weighDrafts(actor)).filter(({ id }) => !gone.some((other) => other === id))
  const weighed = drafts.map(({ id, values }) => ({ id, bytes: Buffer.byteLength(typedOf(values)) }))
  const refusal = refuseDrafts(held, weighed)
  if (refusal) return fail(refusal)

  const kept = await saveDrafts(actor, drafts, gone)
  if (kept === 'no-room') return fail(tooManyDrafts)
  return succeed({ overtaken: drafts.flatMap(({ id }) => (kept.has(id) ? [] : [id])) })
}
