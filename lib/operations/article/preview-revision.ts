import type { RevisionInput, RevisionPreview } from '../../domain/article/revision'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import { weighRevision } from '../parts/revision-step'

/** How each claim would fare in a new revision; nothing is saved. */
export async function previewRevision(
  actor: Actor,
  id: ArticleId,
  input: RevisionInput,
): Promise<Result<RevisionPreview, Problem>> {
  const weighed = await weighRevision(actor, id, input, undefined)
  if (!weighed.ok) return weighed
  return succeed({ claims: weighed.value.change?.claims.map(({ told }) => told) ?? [] })
}
