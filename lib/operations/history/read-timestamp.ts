import { findLatestTimestamp } from '../../data/timestamp-record'
import type { Timestamp } from '../../domain/history/timestamp'
import type { Actor } from '../../domain/newsroom/actor'
import type { Problem } from '../../domain/problem'
import { fail, type Result, succeed } from '../../domain/result'

/** The newest timestamp that an authority gave a checkpoint of the newsroom's history. */
export async function readTimestamp(actor: Actor): Promise<Result<Timestamp, Problem>> {
  const found = await findLatestTimestamp(actor.newsroom.id)
  if (!found) return fail({ code: 'not-found' })
  const { size, note, at, answer } = found
  const [checkpoint, stamped] = [Buffer.from(note), Buffer.from(answer)].map((bytes) =>
    bytes.toString('base64'),
  )
  return succeed({ size, at, checkpoint: checkpoint ?? '', answer: stamped ?? '' })
}
