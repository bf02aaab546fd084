import type { NewsroomId } from '../domain/ids'
import { type NewsroomMethod, newsroomMethod } from '../domain/newsroom/method'
import { database } from './client'
import { type Write, write } from './write'

/** How a newsroom checks, in every version of it, newest first. */
export async function listMethods(newsroom: NewsroomId): Promise<NewsroomMethod[]> {
  const rows = await database(newsroom).method.findMany({
    where: { newsroomId: newsroom },
    orderBy: { number: 'desc' },
    include: { creator: { select: { id: true, name: true } } },
  })
  return rows.map(({ number, text, verified, disputed, needsSources, creator, createdAt }) =>
    newsroomMethod.parse({
      ...{ number, text, by: creator, at: createdAt.toISOString() },
      meanings: { verified, disputed, 'needs-sources': needsSources },
    }),
  )
}

/** The number of the newest version; null for a newsroom that works by the product's own words. */
export async function findMethodNumber(newsroom: NewsroomId): Promise<number | null> {
  const newest = await database(newsroom).method.findFirst({
    where: { newsroomId: newsroom },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return newest?.number ?? null
}

/** Fails as taken when somebody else has saved a version of this number. */
export function addMethod(newsroom: NewsroomId, { number, text, meanings, by, at }: NewsroomMethod): Write {
  const { 'needs-sources': needsSources, ...others } = meanings
  return write((long) =>
    database(newsroom).method.create({
      data: {
        ...{ newsroomId: newsroom, number, text: long(text), ...others, needsSources },
        ...{ createdBy: by.id, createdAt: at },
      },
      select: { number: true },
    }),
  )
}
