import { listReaderReports as listKept } from '../../data/reader-report-record'
import type { Actor } from '../../domain/newsroom/actor'
import type { Page } from '../../domain/page'
import { mayHandleReaderReports } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ReaderReport, ReaderReportsQuery } from '../../domain/publication/reader-report'
import { type Result, succeed } from '../../domain/result'
import { permitted } from '../parts/permitted'

/** What readers reported as wrong in published reports, the newest first: what waits, or what was dealt with. */
export async function listReaderReports(
  actor: Actor,
  query: ReaderReportsQuery,
): Promise<Result<Page<ReaderReport>, Problem>> {
  const may = permitted(actor.newsroom, () => mayHandleReaderReports(actor))
  return may.ok ? succeed(await listKept(may.value.id, query)) : may
}
