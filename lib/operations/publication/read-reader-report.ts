import { findReaderReport } from '../../data/reader-report-record'
import type { ReaderReportId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import { mayHandleReaderReports } from '../../domain/policy'
import type { Problem } from '../../domain/problem'
import type { ReaderReport } from '../../domain/publication/reader-report'
import type { Result } from '../../domain/result'
import { permitted } from '../parts/permitted'

export async function readReaderReport(
  actor: Actor,
  id: ReaderReportId,
): Promise<Result<ReaderReport, Problem>> {
  return permitted(await findReaderReport(actor.newsroom.id, id), () => mayHandleReaderReports(actor))
}
