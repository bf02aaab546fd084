import { listConsistency, MissingSubtree } from '../../data/proof-record'
import { listTimestampsNear } from '../../data/timestamp-record'
import { sameBytes } from '../../domain/history/bytes'
import { type Checkpoint, parseCheckpoint } from '../../domain/history/checkpoint'
import { provesConsistency } from '../../domain/history/merkle'
import type { NewsroomId } from '../../domain/ids'
import type { BundleTimestamp } from '../../export/bundle/bundle-files'
import { sha256 } from '../../sha256'

/**
 * The timestamp that says most about a checkpoint: the first of one that holds it, or else the last of one that it holds;
 * null when there is none that the history proves to be of the same tree.
 */
export async function provenTimestamp(newsroom: NewsroomId, note: string): Promise<BundleTimestamp | null> {
  const checkpoint = read(note)
  for (const { note: stamped, answer } of await listTimestampsNear(
    newsroom,
    checkpoint.origin,
    checkpoint.size,
  )) {
    const other = read(stamped)
    const [older, newer] = other.size < checkpoint.size ? [other, checkpoint] : [checkpoint, other]
    const consistency = await consistencyOf(newsroom, older, newer)
    if (consistency) return { checkpoint: stamped, consistency, answer }
  }
  return null
}

/** Null when the history that is kept does not prove it, as after a restored backup. */
async function consistencyOf(
  newsroom: NewsroomId,
  older: Checkpoint,
  newer: Checkpoint,
): Promise<Uint8Array[] | null> {
  if (older.size === newer.size) return sameBytes(older.root, newer.root) ? [] : null
  const proof = await listConsistency(newsroom, older.size, newer.size).catch((error: unknown) => {
    if (error instanceof MissingSubtree) return null
    throw error
  })
  const claim = { oldSize: older.size, oldRoot: older.root, size: newer.size, root: newer.root }
  return proof && provesConsistency(sha256, { ...claim, proof }) ? proof : null
}

function read(note: string): Checkpoint {
  const checkpoint = parseCheckpoint(note.slice(0, note.indexOf('\n\n') + 1))
  if (!checkpoint.ok) throw new Error('A stored checkpoint is not of the form')
  return checkpoint.value
}
