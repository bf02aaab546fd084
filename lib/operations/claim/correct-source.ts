import { addSource, noteSourceFall } from '../../data/evidence-record'
import { newId } from '../../data/new-id'
import type { SourceCorrectionInput } from '../../domain/claim/known-source'
import { decideSourceCorrection } from '../../domain/claim/source-fall'
import { type SourceId, sourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { dropSource } from '../parts/drop-source'

/**
 * Describes a source as it should have been, with a reason: a new source, which all evidence from the old one names from now on. What
 * was approved on it is reopened. Answers the new source, or the old one when nothing would change.
 */
export function correctSource(actor: Actor, id: SourceId, { source, reason, seen }: SourceCorrectionInput) {
  const { id: newsroom } = actor.newsroom
  const corrected = { id: newId(sourceId), ...source }
  return dropSource(actor, id, {
    seen,
    decide: (known, claims, stamp) => decideSourceCorrection(known, claims, { corrected, reason }, stamp),
    writes: (stamp, uses) => [
      addSource(newsroom, actor.id, corrected.id, source),
      noteSourceFall(newsroom, id, uses, { correction: { to: corrected.id, reason, ...stamp } }),
    ],
    answers: corrected.id,
  })
}
