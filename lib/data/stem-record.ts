import type { ArticleId, NewsroomId } from '../domain/ids'
import { database } from './client'
import { LongValues } from './long-values'

/** Some of the claims that have no stems yet, of one article or of all. */
export function listUnstemmed(
  newsroom: NewsroomId,
  article: ArticleId | null,
): Promise<{ id: string; quote: string }[]> {
  return database(newsroom).$queryRaw`
    SELECT id, quote FROM claim
    WHERE newsroom_id = ${newsroom}::uuid AND stems IS NULL AND (${article}::uuid IS NULL OR article_id = ${article}::uuid)
    ORDER BY created_at, id LIMIT ${atOnce}`
}

/**
 * Keeps the stems of claims, and answers of how many: a JSON list of each with the words that they are the stems of, for it may
 * have got others meanwhile. They are waited for by id, as whoever else saves several claims waits.
 */
export function keepStems(newsroom: NewsroomId, stemmed: string): Promise<number> {
  const values = new LongValues()
  return database(newsroom).$executeRaw`
    WITH given AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${values.name(stemmed)}::jsonb) AS given (id uuid, quote text, stems text[])
    ), held AS MATERIALIZED (
      SELECT claim.id FROM claim WHERE claim.newsroom_id = ${newsroom}::uuid AND claim.id IN (SELECT given.id FROM given)
      ORDER BY claim.id FOR NO KEY UPDATE
    )
    UPDATE claim SET stems = given.stems FROM given JOIN held USING (id)
    WHERE claim.id = given.id AND claim.quote = given.quote AND claim.stems IS NULL`.finally(() =>
    values.forget(),
  )
}

const atOnce = 100
