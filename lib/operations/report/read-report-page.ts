import { listPublications } from '../../data/publication-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { ChecklistItem } from '../../domain/report/checklist'
import { type Result, succeed } from '../../domain/result'
import type { DrawnReport } from '../../export/html/draw-report'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'
import { publicationStep } from '../parts/publication-step'

/** A report on its page, of how many entries it is, and what fact-checking networks ask of one. */
export type ReportPage = DrawnReport & { checklist: ChecklistItem[]; entries: number }

/** The fact-check of an article as it stands now, drawn for a page; every claim is in it. */
export async function readReportPage(actor: Actor, id: ArticleId): Promise<Result<ReportPage, Problem>> {
  const [found, published] = await Promise.all([
    findReport(actor, id),
    listPublications(actor.newsroom.id, id),
  ])
  if (!found.ok) return found
  const { order, weight, input } = found.value
  const drawn = await heavily('reportPage', weight, order, published.map(publicationStep))
  return succeed({ ...drawn, entries: input.history.length })
}
