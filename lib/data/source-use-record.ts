import type { Claim } from '../domain/claim/claim'
import { type SourceUse, sourceUse } from '../domain/claim/source-use'
import type { NewsroomId, SourceId } from '../domain/ids'
import type { Page, PageQuery } from '../domain/page'
import { claimInclude, toClaim } from './claim-row'
import { database } from './client'
import { cursorOf, olderThan, toPage } from './cursor'
import type { Prisma } from './generated/client'

/** Where a source is used, what was attached last first. */
export async function listSourceUses(
  newsroom: NewsroomId,
  source: SourceId,
  query: PageQuery,
): Promise<Page<SourceUse>> {
  const rows = await database(newsroom).evidence.findMany({
    where: { newsroomId: newsroom, sourceId: source, ...olderThan(query.cursor) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: query.limit + 1,
    include: used,
  })
  return toPage(rows, query.limit, toUse, cursorOf)
}

/** The claims that are in the check and stand on a source, each once, by one piece of its evidence; at most `limit`. */
export async function listStandingUses(
  newsroom: NewsroomId,
  source: SourceId,
  limit: number,
): Promise<SourceUse[]> {
  const evidence = standingEvidence(newsroom, source)
  const rows = await database(newsroom).claim.findMany({
    where: claimsOn(newsroom, source),
    orderBy: [{ article: { createdAt: 'desc' } }, { articleId: 'asc' }, { number: 'asc' }],
    take: limit,
    select: {
      ...used.claim.select,
      evidence: { where: evidence, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  })
  return rows.flatMap(({ evidence, ...claim }) => evidence.map((piece) => toUse({ ...piece, claim })))
}

/** The claims that are in the check and stand on a source, whole; at most `limit`. */
export async function listClaimsOn(newsroom: NewsroomId, source: SourceId, limit: number): Promise<Claim[]> {
  const rows = await database(newsroom).claim.findMany({
    where: claimsOn(newsroom, source),
    // In the order in which whoever saves several claims waits for them, so that nobody waits for who waits for them.
    orderBy: { id: 'asc' },
    take: limit,
    include: claimInclude,
  })
  return rows.map(toClaim)
}

function claimsOn(newsroom: NewsroomId, source: SourceId) {
  return {
    newsroomId: newsroom,
    state: { not: 'withdrawn' },
    evidence: { some: standingEvidence(newsroom, source) },
  } satisfies Prisma.ClaimWhereInput
}

function standingEvidence(newsroom: NewsroomId, source: SourceId) {
  return { newsroomId: newsroom, sourceId: source, withdrawnBy: null }
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
