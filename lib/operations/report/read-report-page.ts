import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { type Result, succeed } from '../../domain/result'
import type { DrawnReport } from '../../export/html/draw-report'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'

/** The fact-check of an article as it stands now, drawn for a page; every claim is in it. */
export async function readReportPage(actor: Actor, id: ArticleId): Promise<Result<DrawnReport, Problem>> {
  const found = await findReport(actor, id)
  if (!found.ok) return found
  const { order, weight } = found.value
  return succeed(await heavily('drawReport', weight, order))
}
