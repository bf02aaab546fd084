import type { DomainId, NewsroomId } from '../domain/ids'
import { type NewsroomDomain, newsroomDomain } from '../domain/newsroom/domain'
import { database } from './client'
import { toNewsroom } from './newsroom-record'
import { type Write, write } from './write'

/** The domains of a newsroom, by name. */
export async function listDomainRecords(newsroom: NewsroomId): Promise<NewsroomDomain[]> {
  const rows = await database(newsroom).newsroomDomain.findMany({
    where: { newsroomId: newsroom },
    orderBy: { domain: 'asc' },
  })
  return rows.map((row) =>
    newsroomDomain.parse({
      ...row,
      record: `isnad-verification=${row.secret}`,
      verifiedAt: row.verifiedAt?.toISOString() ?? null,
    }),
  )
}

export function addDomainRecord(
  newsroom: NewsroomId,
  entry: { id: DomainId; domain: string; role: string; secret: string },
): Write {
  return write(() =>
    database(newsroom).newsroomDomain.create({
      data: { ...entry, newsroomId: newsroom },
      select: { id: true },
    }),
  )
}

/** Takes a domain for the newsroom's; it is stale where it is another's already. */
export function saveVerified(newsroom: NewsroomId, id: DomainId): Write {
  return write(() =>
    database(newsroom).newsroomDomain.update({
      where: { id, newsroomId: newsroom, verifiedAt: null },
      data: { verifiedAt: new Date() },
      select: { id: true },
    }),
  )
}

export function removeDomainRecord(newsroom: NewsroomId, id: DomainId): Write {
  return write(() =>
    database(newsroom).newsroomDomain.delete({ where: { id, newsroomId: newsroom }, select: { id: true } }),
  )
}

/** Whose verified domain it is, and as what somebody of it comes in; null when it is no newsroom's. */
export async function findVerifiedDomain(domain: string) {
  const row = await database({ by: 'domain', key: domain }).newsroomDomain.findFirst({
    where: { domain, verifiedAt: { not: null } },
    include: { newsroom: true },
  })
  if (!row) return null
  const { id, role } = newsroomDomain.pick({ id: true, role: true }).parse(row)
  return { id, domain, role, newsroom: toNewsroom(row.newsroom) }
}
