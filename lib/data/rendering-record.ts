import type { NewsroomId } from '../domain/ids'
import { database } from './client'
import { LongValues } from './long-values'
import { mostAtOnce, readInPieces } from './read-in-pieces'
import { type Write, write } from './write'

/** What became of a file that was asked for: nobody has begun, somebody is at it, it is there, or nothing came of it. */
export type Rendering =
  | { state: 'waits' }
  | { state: 'taken' }
  | { state: 'made'; bytes: Uint8Array }
  | { state: 'failed'; problem: string }

/** Asks the renderer for what `source` says, UTF-8 of this hash; one that was asked for already is not asked for again. */
export async function askForRendering(
  newsroom: NewsroomId,
  sha256: string,
  source: Uint8Array,
): Promise<void> {
  const values = new LongValues()
  const count = await database(newsroom).$executeRaw`
    INSERT INTO rendering (newsroom_id, sha256, source)
    VALUES (${newsroom}::uuid, ${sha256}, convert_from(${values.name(source)}::bytea, 'UTF8'))
    ON CONFLICT DO NOTHING`.finally(() => values.forget())
  if (count > 0)
    await database(newsroom).$queryRaw`SELECT true AS asked FROM pg_notify('isnad_rendering', '')`
}

/** Null where it was not asked for, or was removed. */
export async function findRendering(newsroom: NewsroomId, sha256: string): Promise<Rendering | null> {
  const [row] = await database(newsroom).$queryRaw<
    { taken: boolean; problem: string | null; length: number | null }[]
  >`
    SELECT taken_at IS NOT NULL AS taken, problem, octet_length(result) AS length FROM rendering
    WHERE newsroom_id = ${newsroom}::uuid AND sha256 = ${sha256}`
  if (!row) return null
  if (row.length !== null) {
    const bytes = await readInPieces(
      row.length,
      (from) => database(newsroom).$queryRaw`
        SELECT encode(substring(result FROM ${from}::int FOR ${mostAtOnce}::int), 'base64') AS piece FROM rendering
        WHERE newsroom_id = ${newsroom}::uuid AND sha256 = ${sha256}`,
    )
    return bytes && { state: 'made', bytes }
  }
  if (row.problem !== null) return { state: 'failed', problem: row.problem }
  return { state: row.taken ? 'taken' : 'waits' }
}

/** Forgets one that failed, so that it can be asked for anew. */
export async function forgetRendering(newsroom: NewsroomId, sha256: string): Promise<void> {
  await database(newsroom).rendering.deleteMany({
    where: { newsroomId: newsroom, sha256, NOT: { problem: null } },
  })
}

/** All of a newsroom go: they may hold what is being erased. */
export function removeRenderings(newsroom: NewsroomId): Write {
  return write(() => database(newsroom).rendering.deleteMany({ where: { newsroomId: newsroom } }))
}
