import type { JsonValue } from '../domain/history/canonical-json'
import { actionsOfAllClaims, isOfAllClaims } from '../domain/history/history-actions'
import { type HistoryEntry, knownEntry } from '../domain/history/history-event'
import { collectCommitments, reveal } from '../domain/history/prose'
import {
  type ArticleId,
  type ClaimId,
  type DecisionId,
  type MemberId,
  type NewsroomId,
  type ProposalId,
  proposalId,
} from '../domain/ids'
import { tokenIn } from '../domain/newsroom/api-token'
import type { Page, PageQuery } from '../domain/page'
import { nameTokens } from './api-token-record'
import { database } from './client'
import { cursorOf, numberIn } from './cursor'
import type { Prisma } from './generated/client'
import { fitting } from './page-weight'
import { waitAnew } from './patience'

/** The entries of an article, of one of its claims, or of the newsroom itself, oldest first, with their texts. */
export async function listHistory(
  newsroom: NewsroomId,
  of: { article: ArticleId } | { claim: ClaimId } | 'newsroom',
  query: PageQuery,
): Promise<Page<HistoryEntry>> {
  const after = numberIn(query.cursor)
  const listed = await database(newsroom).historyEntry.findMany({
    where: {
      newsroomId: newsroom,
      ...chosenBy(newsroom, of),
      ...(after !== null && { n: { gt: after } }),
    },
    orderBy: { n: 'asc' },
    take: query.limit + 1,
    select: { n: true, chainId: true, action: true },
  })
  const [first] = listed
  if (!first) return { items: [], nextCursor: null }
  const limit = Math.min(query.limit, await fittingEntries(newsroom, listed))
  const rows = await database(newsroom).historyEntry.findMany({
    where: {
      newsroomId: newsroom,
      chainId: first.chainId,
      n: { in: listed.slice(0, limit).map(({ n }) => n) },
    },
    orderBy: { n: 'asc' },
    select: { n: true, at: true, payload: true },
  })
  const last = rows.at(-1)
  return {
    items: await readable(newsroom, rows),
    nextCursor: listed.length > limit && last ? cursorOf(last.n) : null,
  }
}

/** How many entries of one chain go on a page, where some are among them that list claims: those alone may be heavy. */
async function fittingEntries(
  newsroom: NewsroomId,
  entries: readonly { n: bigint; chainId: string; action: string }[],
): Promise<number> {
  const [first] = entries
  if (!first || !entries.some(({ action }) => isOfAllClaims(action))) return entries.length
  const sizes = await database(newsroom).$queryRaw<{ size: number }[]>`
    SELECT pg_column_size(payload) AS size FROM history_entry
    WHERE chain_id = ${first.chainId}::uuid AND n = ANY(${entries.map(({ n }) => n)}::bigint[]) ORDER BY n`
  return fitting(sizes.map(({ size }) => size))
}

function chosenBy(
  newsroom: NewsroomId,
  of: { article: ArticleId } | { claim: ClaimId } | 'newsroom',
): Prisma.HistoryEntryWhereInput {
  if (of === 'newsroom') return { chainId: newsroom }
  return 'article' in of ? { chainId: of.article } : { OR: entriesOf(of.claim) }
}

/** What happened to a claim by itself, and together with others of its article. */
function entriesOf(claim: ClaimId): Prisma.HistoryEntryWhereInput[] {
  const carried = { path: ['after', 'claims'], array_contains: [{ id: claim }] }
  return [{ claimId: claim }, { action: { in: [...actionsOfAllClaims] }, payload: carried }]
}

/** What somebody did in a newsroom, oldest first, some at a time: the next are read once somebody takes them. */
export async function* readActs(
  newsroom: NewsroomId,
  member: MemberId,
): AsyncGenerator<(HistoryEntry & { article: string | null })[]> {
  for (let after = -1n; ; ) {
    waitAnew()
    const rows = await database(newsroom).historyEntry.findMany({
      where: { newsroomId: newsroom, actorId: member, seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: actsAtOnce,
      select: { seq: true, n: true, at: true, payload: true, articleId: true },
    })
    const last = rows.at(-1)
    if (!last) return
    const entries = await readable(newsroom, rows)
    yield entries.map((entry, at) => ({ ...entry, article: rows[at]?.articleId ?? null }))
    after = last.seq
  }
}

/** An entry that carries thousands of claims weighs a megabyte. */
const actsAtOnce = 20

/** The whole history of an article or a claim, oldest first. */
export async function listAllHistory(
  newsroom: NewsroomId,
  of: { article: ArticleId } | { claim: ClaimId },
): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = []
  let cursor: string | undefined
  do {
    const page = await listHistory(newsroom, of, { limit: 100, cursor })
    entries.push(...page.items)
    cursor = page.nextCursor ?? undefined
    if (cursor) waitAnew()
  } while (cursor)
  return entries
}

/** The version that a return left its claim at; null when there is no such return. */
export async function findVersionAfterReturn(
  newsroom: NewsroomId,
  claim: ClaimId,
  id: DecisionId,
): Promise<number | null> {
  const entry = await database(newsroom).historyEntry.findFirst({
    where: {
      ...{ newsroomId: newsroom, claimId: claim, action: 'verdict-returned' },
      payload: { path: ['after', 'decision', 'id'], equals: id },
    },
    select: { payload: true },
  })
  const { after } = asPayload(entry?.payload ?? {})
  const version = typeof after === 'object' && after !== null ? Reflect.get(after, 'version') : null
  return typeof version === 'number' ? version : null
}

/** The proposal that a claim had at a version of its own; null for none, undefined when the history tells of no such version. */
export async function findProposalAt(
  newsroom: NewsroomId,
  claim: ClaimId,
  version: number,
): Promise<ProposalId | null | undefined> {
  const [entry] = await database(newsroom).$queryRaw<{ proposal: string | null }[]>`
    SELECT payload #>> '{after,proposal,id}' AS proposal FROM history_entry
    WHERE newsroom_id = ${newsroom}::uuid AND claim_id = ${claim}::uuid
      AND payload -> 'after' ? 'proposal' AND (payload #>> '{after,version}')::int <= ${version}
    ORDER BY n DESC LIMIT 1`
  return entry && (entry.proposal === null ? null : proposalId.parse(entry.proposal))
}

/** What the last entry says of a document with this SHA-256 that was brought into an article; undefined when none does. */
export async function findImported(
  newsroom: NewsroomId,
  article: ArticleId,
  sha256: string,
): Promise<unknown> {
  const entry = await database(newsroom).historyEntry.findFirst({
    where: {
      ...{ newsroomId: newsroom, chainId: article, action: 'document-imported' },
      payload: { path: ['after', 'imported', 'sha256'], equals: sha256 },
    },
    orderBy: { n: 'desc' },
    select: { payload: true },
  })
  const { after } = asPayload(entry?.payload ?? {})
  return typeof after === 'object' && after !== null ? Reflect.get(after, 'imported') : undefined
}

/** Entries with their texts and the names of tokens. */
async function readable(
  newsroom: NewsroomId,
  rows: readonly { n: bigint; at: Date; payload: unknown }[],
): Promise<HistoryEntry[]> {
  const texts = await findTexts(
    newsroom,
    rows.flatMap(({ payload }) => commitmentsIn(payload)),
  )
  const tokens = await nameTokens(
    newsroom,
    rows.flatMap(({ payload }) => tokenIn(asPayload(payload).request) ?? []),
  )
  return rows.map(({ n, at, payload }) => toEntry(Number(n), at, payload, { texts, tokens }))
}

type Payload = { [key: string]: JsonValue }

/** What is known beside the entries: texts by their commitments, names of tokens by their ids. */
type Known = { texts: Map<string, string | null>; tokens: Map<string, string> }

function toEntry(n: number, at: Date, stored: unknown, { texts, tokens }: Known): HistoryEntry {
  const { actor, name, role, action, claim, before, after, request } = asPayload(stored)
  const token = tokenIn(request)
  const lookup = (commitment: string) => texts.get(commitment) ?? null
  return knownEntry.parse({
    n,
    at: at.toISOString(),
    actor: { id: actor, name: typeof name === 'string' ? lookup(name) : null, role },
    action,
    claim,
    before: before ? reveal(before, lookup) : null,
    after: after ? reveal(after, lookup) : {},
    ...(token !== null && { token: { id: token, name: tokens.get(token) ?? null } }),
  })
}

async function findTexts(newsroom: NewsroomId, commitments: string[]): Promise<Map<string, string | null>> {
  const rows = await database(newsroom).historyText.findMany({
    where: { newsroomId: newsroom, commitment: { in: [...new Set(commitments)] } },
    select: { commitment: true, text: true },
  })
  return new Map(rows.map(({ commitment, text }) => [commitment, text]))
}

function commitmentsIn(stored: unknown): string[] {
  const { name, before, after } = asPayload(stored)
  const own = typeof name === 'string' ? [name] : []
  return [...own, ...collectCommitments(before ?? null), ...collectCommitments(after ?? null)]
}

/** A payload is a JSON object, which the function that appends has checked. */
function asPayload(stored: unknown): Payload {
  if (typeof stored !== 'object' || stored === null) throw new TypeError('a history payload is no object')
  return Object.fromEntries(Object.entries(stored))
}
