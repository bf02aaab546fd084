import { listSources as listSourceRecords } from '../../data/evidence-record'
import type { Source } from '../../domain/claim/source'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page, PageQuery } from '../../domain/page'
import { type Result, succeed } from '../../domain/result'

/**
 * The newsroom's sources, newest first, to use again. Each word of `search` is in what is said of a source, in any order; they
 * ignore marks, hamza forms and digit styles, and are taken literally.
 */
export async function listSources(
  actor: Actor,
  search: string | null,
  query: PageQuery,
): Promise<Result<Page<Source>, never>> {
  return succeed(await listSourceRecords(actor.newsroom.id, search, query))
}
