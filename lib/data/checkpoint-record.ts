import type { NewsroomId } from '../domain/ids'
import { database } from './client'

/** A signed checkpoint: the note, and the key that checks it, both as they are given away. */
export type SignedCheckpoint = { size: number; note: string; key: string }

const shown = { size: true, note: true, key: true } as const

/** The newest checkpoint of a newsroom; null before the first. */
export async function findLatestCheckpoint(newsroom: NewsroomId): Promise<SignedCheckpoint | null> {
  const row = await database(newsroom).checkpoint.findFirst({
    where: { newsroomId: newsroom },
    orderBy: [{ size: 'desc' }, { signedAt: 'desc' }],
    select: shown,
  })
  return row && { ...row, size: Number(row.size) }
}

/** The checkpoint at exactly this size; the first one, should a later epoch have signed it again. */
export async function findCheckpointAt(newsroom: NewsroomId, size: number): Promise<SignedCheckpoint | null> {
  const row = await database(newsroom).checkpoint.findFirst({
    where: { newsroomId: newsroom, size },
    orderBy: { signedAt: 'asc' },
    select: shown,
  })
  return row && { ...row, size: Number(row.size) }
}

/** Asks the signer for a checkpoint. Nobody answers; it appears in the table. */
export async function askForCheckpoint(newsroom: NewsroomId, size: number): Promise<void> {
  await database(newsroom)
    .$queryRaw`SELECT true AS asked FROM pg_notify('isnad_checkpoint', ${`${newsroom} ${size}`})`
}
