import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import {
  type CarriedClaim,
  carriedClaim,
  type Revision,
  type RevisionSummary,
  revisionSummary,
} from '../domain/article/revision'
import type { ArticleId, NewsroomId } from '../domain/ids'
import type { Page, PageQuery } from '../domain/page'
import { database } from './client'
import { cursorOf, numberIn, toPage } from './cursor'
import type { Prisma } from './generated/client'
import { inTurns } from './in-turns'
import { fitting } from './page-weight'
import { type Write, write } from './write'

/** Newest first. A page ends early before it grows too heavy. */
export async function listRevisions(
  newsroom: NewsroomId,
  article: ArticleId,
  query: PageQuery,
): Promise<Page<RevisionSummary>> {
  const before = numberIn(query.cursor) ?? mostRevisions
  const sizes = await database(newsroom).$queryRaw<{ size: number }[]>`
    SELECT pg_column_size(claims) AS size FROM revision
    WHERE newsroom_id = ${newsroom}::uuid AND article_id = ${article}::uuid AND number < ${before}
    ORDER BY number DESC LIMIT ${query.limit}`
  const limit = fitting(sizes.map(({ size }) => size))
  const rows = await database(newsroom).revision.findMany({
    where: { newsroomId: newsroom, articleId: article, number: { lt: before } },
    orderBy: { number: 'desc' },
    take: limit + 1,
    select: summarySelect,
  })
  const page = toPage(
    rows,
    limit,
    (row) => row,
    ({ number }) => cursorOf(number),
  )
  const items: RevisionSummary[] = []
  for (const row of page.items) items.push(await toSummary(row))
  return { ...page, items }
}

export async function findRevisionSummary(
  newsroom: NewsroomId,
  article: ArticleId,
  number: number,
): Promise<RevisionSummary | null> {
  const row = await database(newsroom).revision.findFirst({
    where: { newsroomId: newsroom, articleId: article, number },
    select: summarySelect,
  })
  return row && toSummary(row)
}

export async function findRevision(
  newsroom: NewsroomId,
  article: ArticleId,
  number: number,
): Promise<Revision | null> {
  const row = await database(newsroom).revision.findFirst({
    where: { newsroomId: newsroom, articleId: article, number },
    select: { ...summarySelect, text: true },
  })
  return row && { ...(await toSummary(row)), text: row.text }
}

/** The texts of some revisions by number. */
export async function findTexts(
  newsroom: NewsroomId,
  article: ArticleId,
  numbers: number[],
): Promise<Map<number, string>> {
  const rows = await database(newsroom).revision.findMany({
    where: { newsroomId: newsroom, articleId: article, number: { in: numbers } },
    select: { number: true, text: true },
  })
  return new Map(rows.map(({ number, text }) => [number, text]))
}

/** How the claims fared in each revision after `from` up to `to`, oldest first. */
export async function listFates(
  newsroom: NewsroomId,
  article: ArticleId,
  { from, to }: { from: number; to: number },
): Promise<CarriedClaim[][]> {
  const rows = await database(newsroom).revision.findMany({
    where: { newsroomId: newsroom, articleId: article, number: { gt: from, lte: to } },
    orderBy: { number: 'asc' },
    select: { carried: true },
  })
  const fates: CarriedClaim[][] = []
  for (const { carried } of rows) fates.push(await fatesIn(carried))
  return fates
}

/** `fates` says how the claims fared: a JSON list of `CarriedClaim`, as long as it may be. */
export function addRevision(
  newsroom: NewsroomId,
  { article, number, text, sha256, note, createdBy, createdAt }: Omit<Revision, 'claims'>,
  fates: string,
): Write {
  return write(
    (long) =>
      database(newsroom).$executeRaw`
    INSERT INTO revision (id, newsroom_id, article_id, number, text, sha256, note, claims, created_by, created_at)
    VALUES (${randomUUID()}::uuid, ${newsroom}::uuid, ${article}::uuid, ${number}, ${long(text)}, ${sha256}, ${note},
      ${long(fates)}::jsonb, ${createdBy.id}::uuid, ${createdAt}::timestamptz)`,
  )
}

/** More than a number of a revision can be. */
const mostRevisions = 2 ** 31 - 1

const summarySelect = {
  articleId: true,
  number: true,
  sha256: true,
  note: true,
  carried: true,
  creator: { select: { id: true, name: true } },
  createdAt: true,
} satisfies Prisma.RevisionSelect

type SummaryRow = Prisma.RevisionGetPayload<{ select: typeof summarySelect }>

async function toSummary({ carried, creator, createdAt, ...row }: SummaryRow): Promise<RevisionSummary> {
  const { number, sha256, note, articleId: article } = row
  const about = { article, number, sha256, note, createdBy: creator, createdAt: createdAt.toISOString() }
  return { ...summaryWithoutFates.parse(about), claims: await fatesIn(carried) }
}

const summaryWithoutFates = revisionSummary.omit({ claims: true })

/** There may be thousands. */
function fatesIn(carried: unknown): Promise<CarriedClaim[]> {
  return inTurns(z.array(z.unknown()).parse(carried), (fate) => carriedClaim.parse(fate))
}
