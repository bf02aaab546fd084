import { z } from 'zod'
import { type ArticleSummary, articleSummary, claimCounts } from '../domain/article/article'
import { directionOf } from '../domain/article/language'
import { Prisma } from './generated/client'

/** What an article's summary is read from. */
export const summaryTables = Prisma.sql`article
  JOIN article_standing standing ON standing.article_id = article.id
  JOIN member ON member.id = article.created_by
  LEFT JOIN member owner ON owner.id = article.assignee_id
  LEFT JOIN member withdrawer ON withdrawer.id = article.withdrawn_by
  LEFT JOIN member restorer ON restorer.id = article.restored_by`

export const summaryColumns = Prisma.sql`
  article.id, article.title, article.language, article.byline, article.outlet, article.source_url AS "sourceUrl",
  article.published_on AS "publishedOn", article.sample, article.version, article.created_at AS "createdAt",
  article.content_version AS "contentVersion", article.assignment_version AS "assignmentVersion",
  article.archived, article.labels, article.due_at AS "dueAt", standing.last_activity AS "lastActivity", standing.due_at AS "dueOrder",
  jsonb_build_object('id', member.id, 'name', member.name) AS "createdBy",
  article.withdrawal || jsonb_build_object('by', jsonb_build_object('id', withdrawer.id, 'name', withdrawer.name)) AS withdrawal,
  article.restoration || jsonb_build_object('by', jsonb_build_object('id', restorer.id, 'name', restorer.name)) AS restoration,
  CASE WHEN owner.id IS NOT NULL THEN jsonb_build_object('id', owner.id, 'name', owner.name) END AS assignee,
  jsonb_build_object(
    'total', standing.open + standing.proposed + standing.approved + standing.returned + standing.reopened,
    'open', standing.open, 'proposed', standing.proposed, 'approved', standing.approved, 'returned', standing.returned,
    'reopened', standing.reopened, 'withdrawn', standing.withdrawn,
    'verdicts', jsonb_build_object('verified', standing.verified, 'disputed', standing.disputed,
      'needs-sources', standing.needs_sources)) AS counts`

export const foundSummary = articleSummary.omit({ direction: true }).extend({
  createdAt: z.date(),
  lastActivity: z.date(),
  dueAt: z.date().nullable(),
  /** Where it stands in a list by due times: what is not due is at the end of time. */
  dueOrder: z.date(),
  counts: claimCounts,
})
export type SummaryRow = z.infer<typeof foundSummary>

export const foundArticle = foundSummary.extend({
  revision: z.object({ number: z.int(), sha256: z.string() }),
  text: z.string(),
})

export function toSummary({
  createdAt,
  lastActivity,
  dueAt,
  dueOrder: _order,
  ...fields
}: SummaryRow): ArticleSummary {
  return {
    ...fields,
    direction: directionOf(fields.language),
    dueAt: dueAt?.toISOString() ?? null,
    lastActivity: lastActivity.toISOString(),
    createdAt: createdAt.toISOString(),
  }
}
