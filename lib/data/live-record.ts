import { z } from 'zod'
import { type NewsroomId, newsroomId } from '../domain/ids'
import { type Change, change, type Told } from '../domain/live/told'
import { role } from '../domain/newsroom/role-schema'
import { database } from './client'
import { goodAt } from './session-record'

/** The channel on which every process hears what happens, see the migration `live`. */
export const liveChannel = 'isnad_live'

/** Entries of a newsroom's history after one of them, in its order; without a place none, but the newest. */
export async function listChangesAfter(
  newsroom: NewsroomId,
  after: number | null,
  limit: number,
): Promise<{ changes: Change[]; newest: number }> {
  const [[last], rows] = await Promise.all([
    database(newsroom).$queryRaw<{ seq: bigint | null }[]>`
      SELECT max(seq) AS seq FROM history_entry WHERE newsroom_id = ${newsroom}::uuid`,
    after === null
      ? []
      : database(newsroom).historyEntry.findMany({
          where: { newsroomId: newsroom, seq: { gt: after } },
          orderBy: { seq: 'asc' },
          take: limit,
          select: { seq: true, articleId: true, claimId: true, actorId: true },
        }),
  ])
  const changes = rows.map(({ seq, articleId, claimId, actorId }) =>
    change.parse({ seq: Number(seq), article: articleId, claim: claimId, by: actorId }),
  )
  return { changes, newest: Math.max(Number(last?.seq ?? 0), changes.at(-1)?.seq ?? 0) }
}

/** Who may go on hearing: of these sessions those that are not over, with their members as they stand now. */
export async function listStandingSessions(
  ids: readonly string[],
): Promise<Map<string, { newsroom: NewsroomId; role: string }>> {
  const { lastSeenAt } = goodAt(new Date())
  const rows = z.array(standing).parse(
    await database(null).$queryRaw`
      SELECT id, newsroom_id AS newsroom, role FROM standing_sessions(${[...ids]}, ${lastSeenAt.gt}::timestamptz)`,
  )
  return new Map(rows.map(({ id, ...member }) => [id, member]))
}

const standing = z.object({ id: z.string(), newsroom: newsroomId, role })

/** Has every process hear something that is written nowhere. */
export async function tellEverywhere(what: Told): Promise<void> {
  await database(null).$executeRaw`SELECT pg_notify(${liveChannel}, ${JSON.stringify(what)})`
}
