import { z } from 'zod'
import type { StoredText } from '../domain/history/commitment'
import {
  consistencySpans,
  inclusionSpans,
  type Span,
  type Subtree,
  spanHash,
  subtreesOf,
} from '../domain/history/merkle'
import type { ArticleId, NewsroomId } from '../domain/ids'
import { sha256 } from '../sha256'
import { database } from './client'
import { subtreesQuery } from './subtrees-query'

/** The entries of an article in their stored form, 1 to N. */
export async function listEntryTexts(newsroom: NewsroomId, article: ArticleId): Promise<string[]> {
  const rows = await database(newsroom).historyEntry.findMany({
    where: { newsroomId: newsroom, chainId: article },
    orderBy: { n: 'asc' },
    select: { entry: true },
  })
  return rows.map(({ entry }) => entry)
}

/** The place in the newsroom's history of an article's entry `n`; null when there is none. */
export async function findEntryPlace(
  newsroom: NewsroomId,
  article: ArticleId,
  n: number,
): Promise<number | null> {
  const row = await database(newsroom).historyEntry.findFirst({
    where: { newsroomId: newsroom, chainId: article, n },
    select: { seq: true },
  })
  return row && Number(row.seq)
}

/** What opens some commitments, as far as it is not erased. */
export async function listStoredTexts(newsroom: NewsroomId, commitments: string[]): Promise<StoredText[]> {
  const rows = await database(newsroom).historyText.findMany({
    where: { newsroomId: newsroom, commitment: { in: commitments }, erasedAt: null },
    select: { commitment: true, salt: true, text: true },
  })
  return rows.flatMap(({ commitment, salt, text }) =>
    salt && text !== null ? [{ commitment, salt: Buffer.from(salt).toString('hex'), text }] : [],
  )
}

/**
 * The audit paths of some entries in the newsroom's tree of `size`, from the subtrees that the database keeps: it reads some
 * twenty rows an entry at most, however long the history is.
 */
export function listAuditPaths(
  newsroom: NewsroomId,
  places: readonly number[],
  size: number,
): Promise<Uint8Array[][]> {
  return listHashes(
    newsroom,
    places.map((seq) => inclusionSpans(seq, size)),
  )
}

/** What shows that the newsroom's tree of `size` holds that of `oldSize` unchanged. */
export async function listConsistency(
  newsroom: NewsroomId,
  oldSize: number,
  size: number,
): Promise<Uint8Array[]> {
  const [proof = []] = await listHashes(newsroom, [consistencySpans(oldSize, size)])
  return proof
}

/** The history that is kept is shorter than asked for. */
export class MissingSubtree extends Error {}

/** The hashes of each list of spans. */
async function listHashes(newsroom: NewsroomId, spans: readonly Span[][]): Promise<Uint8Array[][]> {
  const needed = new Map(
    spans
      .flat()
      .flatMap(subtreesOf)
      .map((subtree) => [nameOf(subtree), subtree]),
  )
  const levels = [...needed.values()].map(({ level }) => level)
  const indexes = [...needed.values()].map(({ index }) => index)
  const rows = subtrees.parse(
    // Raw, for the signer asks the same; its values are parameters here as there.
    await database(newsroom).$queryRawUnsafe(subtreesQuery, newsroom, levels, indexes),
  )
  const hashes = new Map(rows.map((row) => [nameOf(row), row.hash]))
  const find = (subtree: Subtree) => {
    const hash = hashes.get(nameOf(subtree))
    if (!hash) throw new MissingSubtree(`The tree of ${newsroom} lacks the subtree ${nameOf(subtree)}`)
    return hash
  }
  return spans.map((path) => path.map((span) => spanHash(sha256, span, find)))
}

const subtrees = z.array(
  z.object({ level: z.int(), index: z.coerce.number().int(), hash: z.instanceof(Uint8Array).nullable() }),
)

function nameOf({ level, index }: Subtree): string {
  return `${level}/${index}`
}
