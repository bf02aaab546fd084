import { type Dismissal, dismissal } from '../domain/article/dismissal'
import type { CarriedDismissal } from '../domain/article/dismissal-carrying'
import { type ArticleId, articleId, type DismissalId, type MemberId, type NewsroomId } from '../domain/ids'
import { database } from './client'
import type { Prisma } from './generated/client'
import { type Write, write } from './write'

/** The dismissals of an article that stand, oldest first. */
export async function listDismissals(newsroom: NewsroomId, article: ArticleId): Promise<Dismissal[]> {
  const rows = await database(newsroom).dismissal.findMany({
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
  const row = await database(newsroom).dismissal.findFirst({
    where: { id, newsroomId: newsroom, withdrawnAt: null },
    include,
  })
  return row && { article: articleId.parse(row.articleId), dismissal: toDismissal(row) }
}

export function addDismissal(
  newsroom: NewsroomId,
  article: ArticleId,
  { createdBy, start, end, sentence, ...fields }: Dismissal,
): Write {
  return write((long) =>
    database(newsroom).dismissal.create({
      data: {
        ...fields,
        sentence: long(sentence),
        newsroomId: newsroom,
        articleId: article,
        rangeStart: start,
        rangeEnd: end,
        createdBy: createdBy.id,
      },
      select: { id: true },
    }),
  )
}

/** Takes a dismissal back if it still stands. */
export function withdrawDismissal(newsroom: NewsroomId, id: DismissalId, by: MemberId, at: string): Write {
  return write(() =>
    database(newsroom).dismissal.update({
      where: { id, newsroomId: newsroom, withdrawnAt: null },
      data: { withdrawnBy: by, withdrawnAt: at },
      select: { id: true },
    }),
  )
}

/** Saves where the standing dismissals of an article are in a new revision, if they are still these, or nothing. */
export function carryDismissals(
  newsroom: NewsroomId,
  article: ArticleId,
  standing: readonly Dismissal[],
  carried: readonly CarriedDismissal[],
): Write {
  const places = new Map(carried.map(({ after }) => [after.id, after]))
  const rows = JSON.stringify(standing.map((dismissal) => places.get(dismissal.id) ?? dismissal))
  return write(
    (long) =>
      database(newsroom)
        .$executeRaw`SELECT carry_dismissals(${newsroom}::uuid, ${article}::uuid, ${long(rows)}::jsonb)`,
  )
}

const include = { creator: { select: { id: true, name: true } } } satisfies Prisma.DismissalInclude

function toDismissal(row: Prisma.DismissalGetPayload<{ include: typeof include }>): Dismissal {
  const { rangeStart: start, rangeEnd: end, creator, createdAt } = row
  return dismissal.parse({ ...row, start, end, createdBy: creator, createdAt: createdAt.toISOString() })
}
