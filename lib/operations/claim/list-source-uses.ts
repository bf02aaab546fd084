import { findSource } from '../../data/evidence-record'
import { listSourceUses as listUseRecords } from '../../data/source-use-record'
import type { SourceUse } from '../../domain/claim/source-use'
import type { SourceId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The claims of the newsroom that use a source, by their evidence, the last first; withdrawn evidence is told as such. */
export async function listSourceUses(
  actor: Actor,
  id: SourceId,
  query: PageQuery,
): Promise<Result<Page<SourceUse>, Problem>> {
  const { id: newsroom } = actor.newsroom
  if (!(await findSource(newsroom, id))) return fail({ code: 'not-found' })
  return succeed(await listUseRecords(newsroom, id, query))
}
