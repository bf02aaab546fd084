import { z } from 'zod'
import { type ArticleId, articleId, type NewsroomId, type ShareLinkId } from '../domain/ids'
import type { Person } from '../domain/newsroom/person'
import { type ShareLink, shareLink } from '../domain/publication/share-link'
import { database } from './client'
import type { Prisma } from './generated/client'
import { toNewsroom } from './newsroom-record'
import { type Write, write } from './write'

/** The links to the draft of an article, the newest first, those that ended too. */
export async function listShareLinks(newsroom: NewsroomId, article: ArticleId): Promise<ShareLink[]> {
  const rows = await database(newsroom).shareLink.findMany({
    where: { newsroomId: newsroom, articleId: article },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
    include,
  })
  return rows.map(toShareLink)
}

/** A link with the article whose draft it opens. */
export async function findShareLink(
  newsroom: NewsroomId,
  id: ShareLinkId,
): Promise<{ article: ArticleId; link: ShareLink } | null> {
  const row = await database(newsroom).shareLink.findFirst({ where: { id, newsroomId: newsroom }, include })
  return row && { article: articleId.parse(row.articleId), link: toShareLink(row) }
}

/** What a link opens, whoever asks: no newsroom is known where nobody is signed in. */
export async function findShared(id: ShareLinkId) {
  const row = await database({ by: 'shareLink', key: id }).shareLink.findFirst({
    where: { id },
    include: { ...include, newsroom: true },
  })
  return row && { ...shared.parse(row), newsroom: toNewsroom(row.newsroom), link: toShareLink(row) }
}

export function addShareLink(
  newsroom: NewsroomId,
  article: ArticleId,
  { id, createdAt, expiresAt }: Pick<ShareLink, 'id' | 'createdAt' | 'expiresAt'>,
  { by, tokenHash }: { by: Person; tokenHash: string },
): Write {
  return write(() =>
    database(newsroom).shareLink.create({
      data: {
        ...{ id, createdAt, expiresAt, tokenHash },
        ...{ newsroomId: newsroom, articleId: article, createdBy: by.id },
      },
      select: { id: true },
    }),
  )
}

/** Ends a link, if nobody has. */
export function revokeShareLink(
  newsroom: NewsroomId,
  id: ShareLinkId,
  { by, at }: NonNullable<ShareLink['revocation']>,
): Write {
  return write(() =>
    database(newsroom).shareLink.update({
      where: { id, newsroomId: newsroom, revokedAt: null },
      data: { revokedBy: by.id, revokedAt: at },
      select: { id: true },
    }),
  )
}

const named = { select: { id: true, name: true } } as const
const include = { creator: named, revoker: named } satisfies Prisma.ShareLinkInclude

const shared = z.object({ articleId, tokenHash: z.string() })

function toShareLink(row: Prisma.ShareLinkGetPayload<{ include: typeof include }>): ShareLink {
  const { id, creator, createdAt, expiresAt, revoker, revokedAt } = row
  return shareLink.parse({
    id,
    by: creator,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    revocation: revokedAt && { by: revoker, at: revokedAt.toISOString() },
  })
}

/** Of one article, as many as anybody looks through. */
const most = 100
