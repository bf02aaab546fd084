import type { NewsroomId, PublicationId, ReaderReportId } from '../domain/ids'
import type { Page } from '../domain/page'
import {
  type ReaderReport,
  type ReaderReportInput,
  type ReaderReportsQuery,
  readerReport,
} from '../domain/publication/reader-report'
import { database } from './client'
import { cursorOf, olderThan, toPage } from './cursor'
import type { Prisma } from './generated/client'
import { type Write, write } from './write'

/** How many are taken within an hour: from one network, and by a newsroom in all. */
export type Most = { ofSender: number; ofAll: number }

/**
 * Keeps what a reader wrote of a published report, and answers 0; where too many came, the seconds until there is room. `sender`
 * is a code of the network it came from.
 */
export async function receiveReaderReport(
  { id, newsroom, publication }: { id: ReaderReportId; newsroom: NewsroomId; publication: PublicationId },
  { message, contact, claim }: ReaderReportInput,
  sender: string,
  most: Most,
): Promise<number> {
  const [row] = await database(newsroom).$queryRaw<{ wait: number }[]>`
    SELECT receive_reader_report(
      ${id}::uuid, ${newsroom}::uuid, ${publication}::uuid, ${claim}::int, ${message}, ${contact}, ${sender},
      ${most.ofSender}::int, ${most.ofAll}::int) AS wait`
  return row?.wait ?? 0
}

/** What readers reported, the newest first. */
export async function listReaderReports(
  newsroom: NewsroomId,
  { state, cursor, limit }: ReaderReportsQuery,
): Promise<Page<ReaderReport>> {
  const rows = await database(newsroom).readerReport.findMany({
    where: {
      newsroomId: newsroom,
      handledAt: state === 'open' ? null : { not: null },
      ...olderThan(cursor),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    include,
  })
  return toPage(rows, limit, toReaderReport, cursorOf)
}

export async function findReaderReport(
  newsroom: NewsroomId,
  id: ReaderReportId,
): Promise<ReaderReport | null> {
  const row = await database(newsroom).readerReport.findFirst({
    where: { id, newsroomId: newsroom },
    include,
  })
  return row && toReaderReport(row)
}

/** Notes what became of it, if nobody has. */
export function handleReaderReport(
  newsroom: NewsroomId,
  id: ReaderReportId,
  { note, by, at }: NonNullable<ReaderReport['handling']>,
): Write {
  return write(() =>
    database(newsroom).readerReport.update({
      where: { id, newsroomId: newsroom, handledAt: null },
      data: { note, handledBy: by.id, handledAt: at },
      select: { id: true },
    }),
  )
}

const include = {
  handler: { select: { id: true, name: true } },
  publication: { select: { articleId: true, number: true, slug: true, title: true } },
} satisfies Prisma.ReaderReportInclude

function toReaderReport(row: Prisma.ReaderReportGetPayload<{ include: typeof include }>): ReaderReport {
  const { id, claim, message, contact, createdAt, handledAt, handler, note } = row
  const { articleId: article, number, slug, title } = row.publication
  return readerReport.parse({
    ...{ id, article, title, number, claim, message, contact },
    address: claim === null ? `/r/${slug}/${number}` : `/r/${slug}/${number}#claim-${claim}`,
    state: handledAt ? 'handled' : 'open',
    createdAt: createdAt.toISOString(),
    handling: handledAt && { note, by: handler, at: handledAt.toISOString() },
  })
}
