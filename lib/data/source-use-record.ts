import { type SourceUse, sourceUse } from '../domain/claim/source-use'
import type { NewsroomId, SourceId } from '../domain/ids'
import type { Page, PageQuery } from '../domain/page'
import { database } from './client'
import { cursorOf, olderThan, toPage } from './cursor'
import type { Prisma } from './generated/client'

/** Where a source is used, what was attached last first. */
export async function listSourceUses(
  newsroom: NewsroomId,
  source: SourceId,
  query: PageQuery,
): Promise<Page<SourceUse>> {
  const rows = await database().evidence.findMany({
    where: { newsroomId: newsroom, sourceId: source, ...olderThan(query.cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    include: used,
  })
  return toPage(rows, query.limit, toUse, cursorOf)
}

const used = {
  claim: {
    select: {
      ...{ id: true, number: true, quote: true, state: true, verdict: true },
      article: { select: { id: true, title: true, language: true } },
    },
  },
} satisfies Prisma.EvidenceInclude

function toUse({ id, stance, withdrawal, claim }: Prisma.EvidenceGetPayload<{ include: typeof used }>) {
  const { article, ...told } = claim
  return sourceUse.parse({
    evidence: { id, stance, withdrawn: withdrawal !== null },
    claim: told,
    article,
  })
}
