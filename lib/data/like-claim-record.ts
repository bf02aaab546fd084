import { z } from 'zod'
import { markedByMistake } from '../domain/claim/claim-codes'
import { type ClaimId, claimId, type NewsroomId } from '../domain/ids'
import { earlierClaim } from '../domain/matching/earlier-claim'
import { type StemCount, soughtIn } from '../domain/matching/sought'
import { distinctStems } from '../domain/matching/stems'
import { database } from './client'
import { commonStems } from './common-stems'
import { Prisma } from './generated/client'

/**
 * Claims of the newsroom that may say the same as a text, at most 500: those that have most of its rarest stems, newer ones
 * first. Never `but` itself, nor what was marked by mistake.
 */
export async function listCandidates(
  newsroom: NewsroomId,
  text: string,
  but: ClaimId | null,
): Promise<{ id: ClaimId; text: string }[]> {
  const stems = distinctStems(text)
  const sought = soughtIn(await countStems(newsroom, stems))
  if (sought === null) return []
  return z.array(candidate).parse(
    await database(newsroom).$queryRaw`
      SELECT id, quote AS text FROM claim_to_match
      WHERE newsroom_id = ${newsroom}::uuid AND array_to_tsvector(stems) @@ ${sought}::tsquery
        AND withdrawal ->> 'code' IS DISTINCT FROM ${markedByMistake} AND id IS DISTINCT FROM ${but}::uuid
      ORDER BY (SELECT count(*) FROM unnest(stems) AS stem WHERE stem = ANY (${stems})) DESC, created_at DESC, id
      LIMIT ${mostCandidates}`,
  )
}

/** The words of some claims. */
export async function listQuotes(
  newsroom: NewsroomId,
  ids: readonly string[],
): Promise<{ id: ClaimId; text: string }[]> {
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, id: { in: [...ids] } },
    select: { id: true, quote: true },
  })
  return rows.map(({ id, quote }) => ({ id: claimId.parse(id), text: quote }))
}

/** What is told of claims that are like another, but for how like they are and what was said of that. */
export async function listEarlierClaims(newsroom: NewsroomId, ids: readonly string[]): Promise<Told[]> {
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, id: { in: [...ids] } },
    select: {
      ...{ id: true, number: true, quote: true, state: true, verdict: true, createdAt: true },
      article: { select: { id: true, title: true, language: true } },
      proposals: lastApproved,
      _count: { select: { evidence: { where: { withdrawal: { equals: Prisma.DbNull } } } } },
    },
  })
  return rows.map(({ article, verdict, createdAt, proposals: [approved], _count, ...claim }) => {
    const at = approved?.decisions[0]?.decidedAt ?? null
    return told.parse({
      ...{ claim, article, verdict },
      at: (verdict && at ? at : createdAt).toISOString(),
      lapsed: approved && at && !verdict ? { verdict: approved.verdict, at: at.toISOString() } : null,
      evidence: _count.evidence,
    })
  })
}

/** How many claims have each stem. What very many had within the last hour is not counted again, for that takes long. */
async function countStems(newsroom: NewsroomId, stems: readonly string[]): Promise<StemCount[]> {
  const common = commonStems(newsroom)
  const known = stems.filter((stem) => common.has(stem))
  const counted = z.array(stemCount).parse(
    await database(newsroom).$queryRaw`
      SELECT stem, (
        SELECT count(*)::int FROM (
          SELECT FROM claim_to_match
          WHERE newsroom_id = ${newsroom}::uuid AND array_to_tsvector(stems) @@ format('''%s''', stem)::tsquery
          LIMIT ${mostCounted}) AS counted
      ) AS claims FROM unnest(${stems.filter((stem) => !common.has(stem))}::text[]) AS asked (stem)`,
  )
  for (const { stem, claims } of counted) if (claims >= mostCounted) common.add(stem)
  return [...counted, ...known.map((stem) => ({ stem, claims: mostCounted }))]
}

const lastApproved = {
  where: { decisions: { some: { decision: 'approve', withdrawnAt: null } } },
  select: { verdict: true, decisions: { where: { withdrawnAt: null }, select: { decidedAt: true } } },
  orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
  take: 1,
} satisfies Prisma.Claim$proposalsArgs

const candidate = z.object({ id: claimId, text: z.string() })
const stemCount = z.object({ stem: z.string(), claims: z.int() })
const told = earlierClaim.omit({ score: true, numbers: true, answer: true })
type Told = z.infer<typeof told>

const mostCandidates = 500

/** Stems that more claims have are as common as each other: which of them is rarer is not worth counting. */
const mostCounted = 1_000
