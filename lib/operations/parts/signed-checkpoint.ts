import { setTimeout as wait } from 'node:timers/promises'
import { askForCheckpoint, findCheckpointAt, type SignedCheckpoint } from '../../data/checkpoint-record'
import type { NewsroomId } from '../../domain/ids'
import { Unavailable } from './unavailable'

/** Milliseconds; so that who asked knows within five seconds. */
const PATIENCE = 4_000

/** The checkpoint of a newsroom at exactly this size, signed for it when there is none yet. */
export async function signedCheckpoint(newsroom: NewsroomId, size: number): Promise<SignedCheckpoint> {
  const deadline = Date.now() + PATIENCE
  for (let look = 0; ; look += 1) {
    const found = await findCheckpointAt(newsroom, size)
    if (found) return found
    if (Date.now() > deadline) throw new Unavailable('The signer of checkpoints does not answer')
    // A signer that was just starting has not heard the first time.
    if (look % 10 === 0) await askForCheckpoint(newsroom, size)
    await wait(look < 10 ? 30 : 150)
  }
}
