import { z } from 'zod'
import type { ArticleSummary } from '../domain/article/article'
import type { ArticleSort } from '../domain/article/article-filter'
import type { ArticleQuery } from '../domain/article/article-query'
import type { NewsroomId } from '../domain/ids'
import type { Page } from '../domain/page'
import {
  foundSummary,
  type SummaryRow,
  summaryColumns,
  summaryTables,
  toSummary,
} from './article-summary-row'
import { database } from './client'
import { cursorOf, readCursor, toPage } from './cursor'
import { Prisma } from './generated/client'

/** Some of a newsroom's articles, in the order asked for. Read off an index of `article_standing`, however many there are. */
export async function listArticles(newsroom: NewsroomId, query: ArticleQuery): Promise<Page<ArticleSummary>> {
  const { by, later, of } = orders[query.sort ?? 'activity']
  const after = readCursor(query.cursor)
  const rows = z.array(foundSummary).parse(
    await database(newsroom).$queryRaw`
      SELECT ${summaryColumns} FROM ${summaryTables}
      WHERE standing.newsroom_id = ${newsroom}::uuid AND standing.archived = ${query.archived ?? false}
        ${chosenBy(query)}
        ${after ? Prisma.sql`AND ${later(after.createdAt, after.id)}` : Prisma.empty}
      ORDER BY ${by} LIMIT ${query.limit + 1}`,
  )
  return toPage(rows, query.limit, toSummary, (row) => cursorOf({ createdAt: of(row), id: row.id }))
}

type Order = {
  by: Prisma.Sql
  /** What comes after the item at this time with this id. */
  later: (at: Date, id: string) => Prisma.Sql
  of: (row: SummaryRow) => Date
}

const orders: Record<ArticleSort, Order> = {
  activity: {
    by: Prisma.sql`standing.last_activity DESC, standing.article_id DESC`,
    later: (at, id) => Prisma.sql`(standing.last_activity, standing.article_id) < (${at}, ${id}::uuid)`,
    of: ({ lastActivity }) => lastActivity,
  },
  created: {
    by: Prisma.sql`article.created_at DESC, article.id DESC`,
    later: (at, id) => Prisma.sql`(article.created_at, article.id) < (${at}, ${id}::uuid)`,
    of: ({ createdAt }) => createdAt,
  },
  due: {
    by: Prisma.sql`standing.due_at, standing.article_id`,
    later: (at, id) => Prisma.sql`(standing.due_at, standing.article_id) > (${at}, ${id}::uuid)`,
    of: ({ dueOrder }) => dueOrder,
  },
}

function chosenBy({ state, owner, due, language, outlet, label, from, to }: ArticleQuery): Prisma.Sql {
  const conditions = [
    ...(state ? [Prisma.sql`standing.state = ${state}`] : []),
    ...(owner === 'none' ? [Prisma.sql`standing.assignee_id IS NULL`] : []),
    ...(owner && owner !== 'none' ? [Prisma.sql`standing.assignee_id = ${owner}::uuid`] : []),
    ...(due ? [Prisma.sql`standing.due_at < now() AND standing.state NOT IN ('checked', 'withdrawn')`] : []),
    ...(language ? [Prisma.sql`article.language = ${language}`] : []),
    ...(outlet ? [Prisma.sql`article.outlet = ${outlet}`] : []),
    ...(label
      ? [Prisma.sql`article.id IN (SELECT id FROM article_to_sort WHERE labels @> ARRAY[${label}::text])`]
      : []),
    // Of a date that is known by its year or month alone, any day may be meant.
    ...(from ? [Prisma.sql`${day} >= left(${from}::text, length(${day}))`] : []),
    ...(to ? [Prisma.sql`${day} <= left(${to}::text, length(${day}))`] : []),
  ]
  return conditions.length > 0 ? Prisma.sql`AND ${Prisma.join(conditions, ' AND ')}` : Prisma.empty
}

const day = Prisma.sql`coalesce(article.published_on, to_char(article.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'))`

/**
 * What the articles of a newsroom are in and from, and stand under, for a list to be cut down by; at most a hundred of each, by
 * name.
 */
export async function listArticleFacets(newsroom: NewsroomId): Promise<z.infer<typeof facets>> {
  const [row] = await database(newsroom).$queryRaw<unknown[]>`
    SELECT ${valuesOf(newsroom, 'language')} AS languages, ${valuesOf(newsroom, 'outlet')} AS outlets,
      ARRAY(SELECT name FROM label WHERE newsroom_id = ${newsroom}::uuid ORDER BY name LIMIT ${mostFacets}) AS labels`
  return facets.parse(row)
}

const facets = z.object({
  languages: z.array(z.string()),
  outlets: z.array(z.string()),
  labels: z.array(z.string()),
})

/** The values of a column one after the other, each the next in the index: as many looks as there are values. */
function valuesOf(newsroom: NewsroomId, column: 'language' | 'outlet'): Prisma.Sql {
  const name = Prisma.raw(column)
  return Prisma.sql`ARRAY(
    WITH RECURSIVE each (value) AS (
      (SELECT ${name} FROM article WHERE newsroom_id = ${newsroom}::uuid AND ${name} IS NOT NULL ORDER BY ${name} LIMIT 1)
      UNION ALL
      SELECT (SELECT ${name} FROM article WHERE newsroom_id = ${newsroom}::uuid AND ${name} > each.value
        ORDER BY ${name} LIMIT 1) FROM each WHERE each.value IS NOT NULL
    ) SELECT value FROM each WHERE value IS NOT NULL LIMIT ${mostFacets})`
}

const mostFacets = 100
