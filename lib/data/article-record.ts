import { randomUUID } from 'node:crypto'
import type { Article, ArticleInput, ArticleSummary } from '../domain/article/article'
import type { ChangeableArticle } from '../domain/article/article-change'
import { type ArticleId, articleId, type MemberId, type NewsroomId } from '../domain/ids'
import { foundArticle, foundSummary, summaryColumns, summaryTables, toSummary } from './article-summary-row'
import { database } from './client'
import { type Write, write } from './write'

/** An article of this newsroom with its current revision. */
export async function findArticle(newsroom: NewsroomId, id: ArticleId): Promise<Article | null> {
  const [row] = await database(newsroom).$queryRaw<unknown[]>`
    SELECT ${summaryColumns},
      jsonb_build_object('number', revision.number, 'sha256', revision.sha256) AS revision, revision.text
    FROM ${summaryTables}
      JOIN revision ON revision.article_id = article.id AND revision.number = article.revision
    WHERE article.id = ${id}::uuid AND article.newsroom_id = ${newsroom}::uuid`
  if (!row) return null
  const { revision, text, ...summary } = foundArticle.parse(row)
  return { ...toSummary(summary), revision: { ...revision, text } }
}

/** Whether this newsroom has the article. */
export async function hasArticle(newsroom: NewsroomId, id: ArticleId): Promise<boolean> {
  return (await database(newsroom).article.count({ where: { id, newsroomId: newsroom } })) > 0
}

/** The articles of this newsroom that came with the product. */
export async function listSampleArticles(newsroom: NewsroomId): Promise<ArticleId[]> {
  const rows = await database(newsroom).article.findMany({
    where: { newsroomId: newsroom, sample: true },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => articleId.parse(id))
}

/** As `findArticle`, without its text. */
export async function findArticleSummary(
  newsroom: NewsroomId,
  id: ArticleId,
): Promise<ArticleSummary | null> {
  const [row] = await database(newsroom).$queryRaw<unknown[]>`
    SELECT ${summaryColumns} FROM ${summaryTables}
    WHERE article.id = ${id}::uuid AND article.newsroom_id = ${newsroom}::uuid`
  return row ? toSummary(foundSummary.parse(row)) : null
}

/** A new article with its first revision; the SHA-256 is of the text's UTF-8 bytes. */
export function addArticle(
  newsroom: NewsroomId,
  by: MemberId,
  article: Omit<ArticleInput, 'text'> & { id: ArticleId; sha256: string; text: string; sample: boolean },
): Write[] {
  const { text, sha256, ...fields } = article
  const owner = { newsroomId: newsroom, createdBy: by }
  return [
    write(() => database(newsroom).article.create({ data: { ...fields, ...owner }, select: { id: true } })),
    write((long) =>
      database(newsroom).revision.create({
        data: { id: randomUUID(), articleId: article.id, number: 1, text: long(text), sha256, ...owner },
        select: { id: true },
      }),
    ),
  ]
}

/** Saves all of an article but its text, if nobody has saved it since `before` was read. */
export function saveArticle(
  newsroom: NewsroomId,
  before: Pick<Article, 'id' | 'version'>,
  { assignee, ...after }: ChangeableArticle,
): Write {
  return write(() =>
    database(newsroom).article.update({
      where: { id: before.id, newsroomId: newsroom, version: before.version },
      data: { ...after, assigneeId: assignee?.id ?? null },
      select: { id: true },
    }),
  )
}

/**
 * Takes the next claim number, or `many`, if nobody has taken it, revised the text or withdrawn the article since `claims` were
 * counted.
 */
export function takeClaimNumber(
  newsroom: NewsroomId,
  id: ArticleId,
  { claims, revision }: { claims: number; revision: number },
  many = 1,
): Write {
  return write(() =>
    database(newsroom).article.update({
      where: { id, newsroomId: newsroom, claimCount: claims, revision, withdrawnBy: null },
      data: { claimCount: claims + many },
      select: { id: true },
    }),
  )
}

/** Makes the next revision the current one, if nobody has saved the article or marked a claim since they were read. */
export function moveToNextRevision(
  newsroom: NewsroomId,
  { id, version, revision }: Pick<Article, 'id' | 'version' | 'revision'>,
  claims: number,
): Write {
  return write(() =>
    database(newsroom).article.update({
      where: { id, newsroomId: newsroom, version, revision: revision.number, claimCount: claims },
      data: { revision: revision.number + 1, version: version + 1 },
      select: { id: true },
    }),
  )
}

/** Has an article stay in the check at a revision until the transaction ends: what goes with it is of the current text. */
export function stayAtRevision(newsroom: NewsroomId, id: ArticleId, revision: number): Write {
  return write(() =>
    database(newsroom).article.update({
      where: { id, newsroomId: newsroom, revision, withdrawnBy: null },
      data: { revision },
      select: { id: true },
    }),
  )
}

/** How many claims were ever marked in an article, withdrawn ones too. */
export async function countMarkedClaims(newsroom: NewsroomId, id: ArticleId): Promise<number> {
  const row = await database(newsroom).article.findFirstOrThrow({
    where: { id, newsroomId: newsroom },
    select: { claimCount: true },
  })
  return row.claimCount
}

/** Has an article stay in the check until the transaction ends, if it is. */
export function stayInCheck(newsroom: NewsroomId, id: ArticleId): Write {
  return write(() =>
    database(newsroom).article.update({
      where: { id, newsroomId: newsroom, withdrawnBy: null },
      data: { claimCount: { increment: 0 } },
      select: { id: true },
    }),
  )
}
