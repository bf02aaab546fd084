import { addSource, findKnownSource, keepSource } from '../../data/evidence-record'
import { newId } from '../../data/new-id'
import type { Write } from '../../data/write'
import type { EvidenceInput } from '../../domain/claim/evidence'
import { isFallen } from '../../domain/claim/known-source'
import { type Source, source } from '../../domain/claim/source'
import { sourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { invalid, type Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The source that evidence names: one the newsroom has, or a new one together with the write that adds it. */
export async function chosenSource(
  actor: Actor,
  choice: EvidenceInput['source'],
): Promise<Result<{ source: Source; writes: Write[] }, Problem>> {
  const { id: newsroom } = actor.newsroom
  if ('id' in choice) {
    const known = await findKnownSource(newsroom, choice.id)
    if (!known) return fail(invalid('source.id', 'unknown-source'))
    if (isFallen(known)) return fail(invalid('source.id', 'source-withdrawn'))
    return succeed({ source: source.parse(known), writes: [keepSource(newsroom, choice.id)] })
  }
  const id = newId(sourceId)
  return succeed({ source: { id, ...choice }, writes: [addSource(newsroom, actor.id, id, choice)] })
}
