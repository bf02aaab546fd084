import type { NewsroomId } from '../domain/ids'
import { database } from './client'
import type { Prisma } from './generated/client'

/** A checkpoint's note that an authority stamped, when it says that the note was there, and its answer in DER. */
export type StampedCheckpoint = { size: number; note: string; at: string; answer: Uint8Array }

/** The newest timestamp of a newsroom; null where no authority is asked. */
export async function findLatestTimestamp(newsroom: NewsroomId): Promise<StampedCheckpoint | null> {
  const row = await database(newsroom).checkpointTimestamp.findFirst({
    where: { newsroomId: newsroom },
    orderBy: { receivedAt: 'desc' },
    include,
  })
  return row && toStamped(row)
}

/** The timestamps of a log next to a size: of the first checkpoint that holds it, and of the last one before. */
export async function listTimestampsNear(
  newsroom: NewsroomId,
  origin: string,
  size: number,
): Promise<StampedCheckpoint[]> {
  const { checkpointTimestamp } = database(newsroom)
  const log = { newsroomId: newsroom, origin }
  const [later, earlier] = await Promise.all([
    checkpointTimestamp.findFirst({
      where: { ...log, size: { gte: size } },
      orderBy: { size: 'asc' },
      include,
    }),
    checkpointTimestamp.findFirst({
      where: { ...log, size: { lt: size } },
      orderBy: { size: 'desc' },
      include,
    }),
  ])
  return [later, earlier].flatMap((row) => (row ? [toStamped(row)] : []))
}

const include = { checkpoint: { select: { note: true } } } satisfies Prisma.CheckpointTimestampInclude

function toStamped(
  row: Prisma.CheckpointTimestampGetPayload<{ include: typeof include }>,
): StampedCheckpoint {
  const { size, at, answer, checkpoint } = row
  return { size: Number(size), note: checkpoint.note, at: at.toISOString(), answer }
}
