import type { NewsroomId } from '../domain/ids'
import type { FoundKind } from '../domain/search/found-kinds'
import type { SearchQuery } from '../domain/search/search-query'
import type { SearchTerm } from '../domain/search/search-terms'
import { database } from './client'

/** A hit, by what it is: `hits` are the words of it that were asked for, folded. */
export type Hit = { kind: FoundKind; id: string; at: Date; rank: number; hits: string[] }

/**
 * Hits of a newsroom after the cursor, best first, one more than the page holds. How they are found and ranked is written down
 * with the function that does it, for whoever writes and whoever asks must fold alike.
 */
export function findHits(
  newsroom: NewsroomId,
  { terms, typing }: { terms: SearchTerm[]; typing: boolean },
  kinds: readonly FoundKind[],
  { cursor, limit }: Pick<SearchQuery, 'cursor' | 'limit'>,
): Promise<Hit[]> {
  const { rank, at, id } = placeOf(cursor)
  return database(newsroom).$queryRaw<Hit[]>`
    SELECT kind, id, at, rank, to_jsonb(hits) AS hits FROM search_found(
      ${newsroom}::uuid, ${terms.map(({ text }) => text)}::text[], ${terms.map(({ quoted }) => quoted)}::boolean[],
      ${typing}, ${kinds}::text[], ${rank}::integer, ${at}::timestamptz, ${id}::uuid, ${limit + 1}::integer)`
}

/** The cursor for the place after a hit. */
export function placeAfter({ rank, at, id }: Hit): string {
  return `${rank}_${at.getTime()}_${id}`
}

function placeOf(cursor: string | undefined) {
  const [rank, at, id] = cursor?.split('_') ?? []
  return {
    rank: rank === undefined ? null : Number(rank),
    at: at === undefined ? null : new Date(Number(at)),
    id: id ?? null,
  }
}
