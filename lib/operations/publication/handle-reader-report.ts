import { commit } from '../../data/commit'
import { handleReaderReport as saveHandling } from '../../data/reader-report-record'
import type { ReaderReportId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { ReaderReport } from '../../domain/publication/reader-report'
import { recordHandling } from '../../domain/publication/reader-report-event'
import { fail, type Result, succeed } from '../../domain/result'
import { stampOf } from '../parts/stamp-of'
import { readReaderReport } from './read-reader-report'

/** Notes what became of a reader's report; whoever comes second is told that it was dealt with. */
export async function handleReaderReport(
  actor: Actor,
  id: ReaderReportId,
  note: string,
): Promise<Result<ReaderReport, Problem>> {
  const found = await readReaderReport(actor, id)
  if (!found.ok) return found
  if (found.value.state === 'handled') return fail({ code: 'closed' })
  const { by, at } = stampOf(actor)
  const handling = { note, by, at }
  const write = saveHandling(actor.newsroom.id, id, handling)
  const event = recordHandling(found.value, note)
  const outcome = await commit(actor, found.value.article, event, [write], id)
  if (outcome === 'stale') return fail({ code: 'closed' })
  return succeed({ ...found.value, state: 'handled', handling })
}
