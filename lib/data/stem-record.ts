import type { ArticleId, NewsroomId } from '../domain/ids'
import { distinctStems } from '../domain/matching/stems'
import { database } from './client'

/** Stems some of the claims that have no stems yet, of one article or of all, and answers how many it did. */
export async function stemSomeClaims(newsroom: NewsroomId, article: ArticleId | null): Promise<number> {
  const claims = await database(newsroom).$queryRaw<{ id: string; quote: string }[]>`
    SELECT id, quote FROM claim
    WHERE newsroom_id = ${newsroom}::uuid AND stems IS NULL AND (${article}::uuid IS NULL OR article_id = ${article}::uuid)
    ORDER BY created_at, id LIMIT ${atOnce}`
  if (claims.length === 0) return 0
  const stemmed = claims.map(({ id, quote }) => ({ id, quote, stems: distinctStems(quote) }))
  // Of a claim that got other words meanwhile these are not the stems.
  return database(newsroom).$executeRaw`
    UPDATE claim SET stems = given.stems
    FROM jsonb_to_recordset(${JSON.stringify(stemmed)}::jsonb) AS given (id uuid, quote text, stems text[])
    WHERE claim.id = given.id AND claim.quote = given.quote AND claim.stems IS NULL`
}

const atOnce = 200
