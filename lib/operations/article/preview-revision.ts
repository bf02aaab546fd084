import type { RevisionInput, RevisionPreview } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { askRevision } from '../parts/revision-step'

/** How each claim would fare in a new revision; nothing is saved. */
export async function previewRevision(
  actor: Actor,
  id: ArticleId,
  input: RevisionInput,
): Promise<Result<RevisionPreview, Problem>> {
  const asked = await askRevision(actor, id, input, undefined)
  if (!asked.ok) return asked
  const { weight, order } = asked.value
  return succeed({ claims: await heavily('previewRevision', weight, order) })
}
