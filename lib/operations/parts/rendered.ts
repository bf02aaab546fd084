import { setTimeout as wait } from 'node:timers/promises'
import { askForRendering, findRendering, forgetRendering } from '../../data/rendering-record'
import type { NewsroomId } from '../../domain/ids'
import type { WrittenPdfOrder } from '../../export/pdf/pdf-order'
import { Unavailable } from './unavailable'

/** Milliseconds: until somebody begins with it, and until it is there. Whoever asks again later finds what was made meanwhile. */
type Patience = { begun: number; made: number }

/** What people wait for at a screen. */
export const atScreen: Patience = { begun: 15_000, made: 25_000 }

/**
 * The file that the renderer makes of an order, once and the same for all who ask. Throws `Unavailable` where there is none in
 * time.
 */
export async function rendered(
  newsroom: NewsroomId,
  { sha256, bytes }: WrittenPdfOrder,
  patience: Patience,
): Promise<Uint8Array> {
  await askForRendering(newsroom, sha256, bytes)
  const asked = Date.now()
  for (let look = 0; ; look += 1) {
    const found = await findRendering(newsroom, sha256)
    if (found?.state === 'made') return found.bytes
    if (found?.state === 'failed') {
      await forgetRendering(newsroom, sha256)
      throw new Unavailable(`The file could not be made: ${found.problem}`)
    }
    const waited = Date.now() - asked
    if (waited > patience.made || (found?.state !== 'taken' && waited > patience.begun))
      throw new Unavailable('The renderer of files does not answer in time')
    await wait(look < 10 ? 30 : 150)
  }
}
