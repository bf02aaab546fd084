import { createHash, randomUUID } from 'node:crypto'
import {
  type Article,
  type ArticleInput,
  type ArticleSummary,
  articleSummary,
  countClaims,
} from '../domain/article/article'
import type { ArticleDetails } from '../domain/article/article-change'
import { directionOf } from '../domain/article/language'
import { claimStates } from '../domain/claim/claim'
import { verdicts } from '../domain/claim/verdict'
import type { ArticleId, MemberId, NewsroomId } from '../domain/ids'
import type { Page, PageQuery } from '../domain/page'
import { database } from './client'
import { cursorOf, olderThan, toPage } from './cursor'
import type { Prisma } from './generated/client'
import type { Write } from './write'

/** An article of this newsroom with its current revision. */
export async function findArticle(newsroom: NewsroomId, id: ArticleId): Promise<Article | null> {
  const row = await database().article.findFirst({ where: { id, newsroomId: newsroom }, include })
  if (!row) return null
  const revision = await database().revision.findUnique({
    where: { articleId_number: { articleId: row.id, number: row.revision } },
    select: { number: true, sha256: true, text: true },
  })
  if (!revision) throw new Error(`article ${row.id} has no revision ${row.revision}`)
  return { ...toSummary(row), revision }
}

/** Newest first. */
export async function listArticles(newsroom: NewsroomId, query: PageQuery): Promise<Page<ArticleSummary>> {
  const rows = await database().article.findMany({
    where: { newsroomId: newsroom, ...olderThan(query.cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    include,
  })
  return toPage(rows, query.limit, toSummary, cursorOf)
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
    database().article.create({ data: { ...fields, ...owner }, select: { id: true } }),
    database().revision.create({
      data: { id: randomUUID(), articleId: article.id, number: 1, text, sha256, ...owner },
      select: { id: true },
    }),
  ]
}

/** Saves what is known about an article, if nobody has saved it since `before` was read. */
export function saveArticleDetails(
  newsroom: NewsroomId,
  before: Pick<Article, 'id' | 'version'>,
  after: ArticleDetails & Pick<Article, 'version'>,
): Write {
  return database().article.update({
    where: { id: before.id, newsroomId: newsroom, version: before.version },
    data: after,
    select: { id: true },
  })
}

/** Takes the next claim number, if nobody has taken it or revised the text since `claims` were counted. */
export function takeClaimNumber(
  newsroom: NewsroomId,
  id: ArticleId,
  { claims, revision }: { claims: number; revision: number },
): Write {
  return database().article.update({
    where: { id, newsroomId: newsroom, claimCount: claims, revision },
    data: { claimCount: claims + 1 },
    select: { id: true },
  })
}

/** Makes the next revision the current one, if nobody has saved the article or marked a claim since they were read. */
export function moveToNextRevision(
  newsroom: NewsroomId,
  { id, version, revision }: Pick<Article, 'id' | 'version' | 'revision'>,
  claims: number,
): Write {
  return database().article.update({
    where: { id, newsroomId: newsroom, version, revision: revision.number, claimCount: claims },
    data: { revision: revision.number + 1, version: version + 1 },
    select: { id: true },
  })
}

/** Has an article stay at a revision until the transaction ends: what goes with it is of the current text. */
export function stayAtRevision(newsroom: NewsroomId, id: ArticleId, revision: number): Write {
  return database().article.update({
    where: { id, newsroomId: newsroom, revision },
    data: { revision },
    select: { id: true },
  })
}

/** How many claims were ever marked in an article, withdrawn ones too. */
export async function countMarkedClaims(newsroom: NewsroomId, id: ArticleId): Promise<number> {
  const row = await database().article.findFirstOrThrow({
    where: { id, newsroomId: newsroom },
    select: { claimCount: true },
  })
  return row.claimCount
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

const include = {
  creator: { select: { id: true, name: true } },
  claims: { select: { state: true, verdict: true } },
} satisfies Prisma.ArticleInclude

function toSummary(row: Prisma.ArticleGetPayload<{ include: typeof include }>): ArticleSummary {
  const { creator, claims, createdAt, newsroomId, createdBy, claimCount, revision, ...fields } = row
  return articleSummary.parse({
    ...fields,
    direction: directionOf(row.language),
    counts: countClaims(claims.map(toStanding)),
    createdBy: creator,
    createdAt: createdAt.toISOString(),
  })
}

function toStanding({ state, verdict }: { state: string; verdict: string | null }) {
  return {
    state: claimStates.find((known) => known === state) ?? 'open',
    verdict: verdicts.find((known) => known === verdict) ?? null,
  }
}
