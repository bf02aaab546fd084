import { listPublications } from '../../data/publication-record'
import type { ArticleId } from '../../domain/ids'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import type { ChecklistItem } from '../../domain/report/checklist'
import { type Result, succeed } from '../../domain/result'
import { heavily } from '../../heavy/heavily'
import { findReport } from '../parts/find-report'
import { publicationStep } from '../parts/publication-step'

/** What fact-checking networks ask of the report of an article, and how much of it there is as it stands now. */
export async function readChecklist(
  actor: Actor,
  article: ArticleId,
): Promise<Result<{ items: ChecklistItem[] }, Problem>> {
  const [found, published] = await Promise.all([
    findReport(actor, article),
    listPublications(actor.newsroom.id, article),
  ])
  if (!found.ok) return found
  const { order, weight } = found.value
  return succeed({ items: await heavily('checklistOf', weight, order, published.map(publicationStep)) })
}
