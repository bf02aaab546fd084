import { type Dismissal, dismissal } from '../domain/coverage'
import { type ArticleId, articleId, type DismissalId, type MemberId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { Write } from './write'

/** The dismissals of an article that stand, oldest first. */
export async function listDismissals(newsroom: NewsroomId, article: ArticleId): Promise<Dismissal[]> {
  const rows = await database().dismissal.findMany({
    where: { newsroomId: newsroom, articleId: article, withdrawnAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include,
  })
  return rows.map(toDismissal)
}

/** A dismissal that stands, and the article it is in. */
export async function findDismissal(
  newsroom: NewsroomId,
  id: DismissalId,
): Promise<{ article: ArticleId; dismissal: Dismissal } | null> {
  const row = await database().dismissal.findFirst({
    where: { id, newsroomId: newsroom, withdrawnAt: null },
    include,
  })
  return row && { article: articleId.parse(row.articleId), dismissal: toDismissal(row) }
}

export function addDismissal(
  newsroom: NewsroomId,
  article: ArticleId,
  { id, sentence, createdBy, createdAt }: Dismissal,
): Write {
  return database().dismissal.create({
    data: { id, newsroomId: newsroom, articleId: article, sentence, createdBy: createdBy.id, createdAt },
    select: { id: true },
  })
}

/** Takes a dismissal back if it still stands. */
export function withdrawDismissal(newsroom: NewsroomId, id: DismissalId, by: MemberId, at: string): Write {
  return database().dismissal.update({
    where: { id, newsroomId: newsroom, withdrawnAt: null },
    data: { withdrawnBy: by, withdrawnAt: at },
    select: { id: true },
  })
}

const include = { creator: { select: { id: true, name: true } } } satisfies Prisma.DismissalInclude

function toDismissal(row: Prisma.DismissalGetPayload<{ include: typeof include }>): Dismissal {
  return dismissal.parse({ ...row, createdBy: row.creator, createdAt: row.createdAt.toISOString() })
}
