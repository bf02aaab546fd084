import type { Claim } from '../domain/claim/claim'
import type { ClaimState } from '../domain/claim/claim-codes'
import { detailsOf } from '../domain/claim/claim-details'
import { type QueueItem, queueItem } from '../domain/claim/queue'
import type { Verdict } from '../domain/claim/verdict'
import {
  type ArticleId,
  type ClaimId,
  claimId,
  type DecisionId,
  type EvidenceId,
  type MemberId,
  type NewsroomId,
  type ProposalId,
} from '../domain/ids'
import { distinctStems } from '../domain/matching/stems'
import { unnamed } from '../domain/newsroom/unnamed'
import type { Page, PageQuery } from '../domain/page'
import type { TextRange } from '../domain/text/range'
import { claimInclude, toClaim } from './claim-row'
import { database } from './client'
import { cursorOf, numberIn, toPage } from './cursor'
import { Prisma } from './generated/client'
import { waitAnew } from './patience'
import { type Write, write } from './write'

/** A claim of this newsroom with all that hangs on it. */
export async function findClaim(newsroom: NewsroomId, id: ClaimId): Promise<Claim | null> {
  const row = await database(newsroom).claim.findFirst({
    where: { id, newsroomId: newsroom },
    include: claimInclude,
  })
  return row && toClaim(row)
}

/** The claim that a piece of evidence hangs on. */
export function findClaimOfEvidence(newsroom: NewsroomId, id: EvidenceId): Promise<Claim | null> {
  return findClaimWith(newsroom, { evidence: { some: { id } } })
}

/** The claim that a proposal judged. */
export function findClaimOfProposal(newsroom: NewsroomId, id: ProposalId): Promise<Claim | null> {
  return findClaimWith(newsroom, { proposals: { some: { id } } })
}

/** The claim that a decision was on. */
export function findClaimOfDecision(newsroom: NewsroomId, id: DecisionId): Promise<Claim | null> {
  return findClaimWith(newsroom, { proposals: { some: { decisions: { some: { id } } } } })
}

/**
 * Which claim it is, and then the claim: asked for both at once, PostgreSQL may put together all that hangs on each claim of the
 * newsroom before it looks for the one.
 */
async function findClaimWith(newsroom: NewsroomId, having: Prisma.ClaimWhereInput): Promise<Claim | null> {
  const found = await database(newsroom).claim.findFirst({
    where: { newsroomId: newsroom, ...having },
    select: { id: true },
  })
  return found && findClaim(newsroom, claimId.parse(found.id))
}

export type ClaimFilter = {
  state?: ClaimState | undefined
  verdict?: Verdict | undefined
  person?: MemberId | undefined
}

/** By number. A person's claims are those they marked or last proposed a verdict for. */
export async function listClaims(
  newsroom: NewsroomId,
  article: ArticleId,
  query: PageQuery,
  filter: ClaimFilter = {},
): Promise<Page<Claim>> {
  const after = numberIn(query.cursor)
  const rows = await database(newsroom).claim.findMany({
    where: {
      newsroomId: newsroom,
      articleId: article,
      ...(after !== null && { number: { gt: after } }),
      ...(filter.state && { state: filter.state }),
      ...(filter.verdict && { verdict: filter.verdict }),
      ...(filter.person && {
        OR: [{ createdBy: filter.person }, { proposals: { some: { proposedBy: filter.person } } }],
      }),
    },
    orderBy: { number: 'asc' },
    take: query.limit + 1,
    include: claimInclude,
  })
  return toPage(rows, query.limit, toClaim, (row) => cursorOf(row.number))
}

/** All claims of an article by number, withdrawn ones too. */
export async function listAllClaims(newsroom: NewsroomId, article: ArticleId): Promise<Claim[]> {
  const claims: Claim[] = []
  for (;;) {
    const rows = await database(newsroom).claim.findMany({
      where: { newsroomId: newsroom, articleId: article, number: { gt: claims.at(-1)?.number ?? 0 } },
      orderBy: { number: 'asc' },
      take: atOnce,
      include: claimInclude,
    })
    claims.push(...rows.map(toClaim))
    if (rows.length < atOnce) return claims
    waitAnew()
  }
}

/** Claims that are read together: in between, others are answered. */
const atOnce = 100

/** Some claims of this newsroom by number, as far as it has them. */
export async function listClaimsById(newsroom: NewsroomId, ids: ClaimId[]): Promise<Claim[]> {
  if (ids.length === 0) return []
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, id: { in: ids } },
    orderBy: { number: 'asc' },
    include: claimInclude,
  })
  return rows.map(toClaim)
}

/** Where the claims of an article stand in one of its revisions, but for withdrawn ones. */
export async function listPlaces(
  newsroom: NewsroomId,
  article: ArticleId,
  revision: number,
): Promise<TextRange[]> {
  const rows = await database(newsroom).claim.findMany({
    where: {
      ...{ newsroomId: newsroom, articleId: article, revision, placement: 'placed' },
      state: { not: 'withdrawn' },
    },
    select: { rangeStart: true, rangeEnd: true },
  })
  return rows.map(({ rangeStart, rangeEnd }) => ({ start: rangeStart, end: rangeEnd }))
}

/** The claim of an article that has this number. */
export async function findClaimOfNumber(
  newsroom: NewsroomId,
  article: ArticleId,
  number: number,
): Promise<ClaimId | null> {
  const row = await database(newsroom).claim.findFirst({
    where: { newsroomId: newsroom, articleId: article, number },
    select: { id: true },
  })
  return row && claimId.parse(row.id)
}

/** Claims in a state: of whoever put forward the proposal that counts, or marked the claim where none does; or of anybody else. */
export type OldestAsked = {
  state: ClaimState
  of?: { member: MemberId; own: boolean }
  /** Only those that come behind this one. */
  after?: QueueItem | undefined
}

/** Claims across the newsroom with their articles, a list for each kind: what is due first, then what is central, then the oldest; at most `limit`. */
export async function listOldest(
  newsroom: NewsroomId,
  asked: readonly OldestAsked[],
  limit: number,
): Promise<QueueItem[][]> {
  // Each kind by itself: its oldest are read off the index, however many wait. Whose a claim is can only be asked of each
  // that is passed over; as a value of its own that remains a look at one row.
  const oldest = await database(newsroom).$queryRaw<{ kind: number; id: string }[]>`
    SELECT asked.kind, oldest.id FROM jsonb_to_recordset(${JSON.stringify(asked.map(toRecord))}::jsonb)
      AS asked (kind int, state text, member uuid, own boolean, "dueOrder" timestamptz, aside boolean, "createdAt" timestamptz,
        id uuid), LATERAL (
      SELECT id FROM claim
      WHERE newsroom_id = ${newsroom}::uuid AND claim.state = asked.state
        AND (due_order, aside, created_at, id) > (asked."dueOrder", asked.aside, asked."createdAt", asked.id)
        AND (asked.member IS NULL OR asked.own = (asked.member = coalesce(
          (SELECT proposed_by FROM proposal WHERE proposal.id = claim.proposal_id), claim.created_by)))
      ORDER BY due_order, aside, created_at, id LIMIT ${limit}) oldest`
  if (oldest.length === 0) return asked.map(() => [])
  const rows = await database(newsroom).claim.findMany({
    where: { newsroomId: newsroom, id: { in: oldest.map(({ id }) => id) } },
    orderBy: [{ dueOrder: 'asc' }, { aside: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    include: { ...claimInclude, article: { select: { id: true, title: true, language: true } } },
  })
  const items = rows.map((row) => queueItem.parse({ article: row.article, claim: toClaim(row) }))
  return asked.map((_, kind) => {
    const ids = new Set(oldest.flatMap((row) => (row.kind === kind ? [row.id] : [])))
    return items.filter(({ claim }) => ids.has(claim.id))
  })
}

function toRecord({ state, of, after }: OldestAsked, kind: number) {
  const { dueAt, central, createdAt, id } = after?.claim ?? beforeAll
  return { kind, state, ...of, dueOrder: dueAt ?? neverDue, aside: !central, createdAt, id }
}

const beforeAll = {
  ...{ dueAt: '-infinity', central: true, createdAt: '-infinity' },
  id: '00000000-0000-0000-0000-000000000000',
}

/** What the database puts for no due time, behind all there are. */
const neverDue = '2286-11-20T17:46:39.999Z'

export function addClaim(newsroom: NewsroomId, added: Claim): Write {
  return write(() => database(newsroom).claim.create({ data: rowOf(newsroom, added), select: { id: true } }))
}

function rowOf(newsroom: NewsroomId, { id, article, ...after }: Claim) {
  return {
    id,
    newsroomId: newsroom,
    articleId: article,
    number: after.number,
    createdBy: after.createdBy.id,
    createdAt: after.createdAt,
    ...columnsOf(after),
  }
}

/** Saves a claim's own fields if nobody has saved since `before` was read. */
export function saveClaim(newsroom: NewsroomId, before: Claim, after: Claim): Write {
  return write(() =>
    database(newsroom).claim.update({
      where: { id: before.id, newsroomId: newsroom, version: before.version },
      data: columnsOf(after),
      select: { id: true },
    }),
  )
}

/**
 * Saves what a new revision did to the claims of an article, all of them if nobody has saved any since, or none. `places` is a
 * JSON list of `CarriedPlace`.
 */
export function carryClaims(newsroom: NewsroomId, article: ArticleId, places: string): Write {
  return write(
    (long) =>
      database(newsroom).$executeRaw`
          SELECT carry_claims(${newsroom}::uuid, ${article}::uuid, ${long(places)}::jsonb)
          FROM (SELECT count(*) FROM (
            SELECT FROM claim WHERE newsroom_id = ${newsroom}::uuid AND article_id = ${article}::uuid ORDER BY id
            FOR NO KEY UPDATE) AS held) AS waited`,
  )
}

function columnsOf(after: Omit<Claim, 'id' | 'article'>) {
  return {
    revision: after.revision,
    rangeStart: after.start,
    rangeEnd: after.end,
    quote: after.quote,
    stems: distinctStems(after.quote),
    prefix: after.prefix,
    suffix: after.suffix,
    placement: after.placement,
    candidates: after.candidates,
    ...detailsOf(after),
    figure: after.figure ?? Prisma.DbNull,
    calculation: after.calculation ?? Prisma.DbNull,
    state: after.state,
    verdict: after.verdict,
    proposalId: after.proposal?.id ?? null,
    reopening: after.reopening ? unnamed(after.reopening) : Prisma.DbNull,
    withdrawal: after.withdrawal ? unnamed(after.withdrawal) : Prisma.DbNull,
    restoration: after.restoration ? unnamed(after.restoration) : Prisma.DbNull,
    assigneeId: after.assignee?.id ?? null,
    dueAt: after.dueAt,
    version: after.version,
  }
}
