import { addSource, findSource } from '../../data/evidence-record'
import { newId } from '../../data/new-id'
import type { Write } from '../../data/write'
import type { EvidenceInput } from '../../domain/claim/evidence'
import type { Source } from '../../domain/claim/source'
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
    const source = await findSource(newsroom, choice.id)
    return source ? succeed({ source, writes: [] }) : fail(invalid('source.id', 'unknown-source'))
  }
  const id = newId(sourceId)
  return succeed({ source: { id, ...choice }, writes: [addSource(newsroom, actor.id, id, choice)] })
}
